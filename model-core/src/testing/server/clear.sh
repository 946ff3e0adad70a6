# Stops a server whose supervisor was killed, and empties its folder; runs as whoever the server runs as, so that it stops
# nobody else's process. Argument: the folder.
folder=$1

# Whether a process works in the folder: its number may be another process's by now.
runs() { tr '\0' ' ' <"/proc/$1/cmdline" 2>/dev/null | grep -qF "$folder/"; }

stop() {
    for signal in INT TERM QUIT KILL; do
        runs "$1" || return 0
        # Another account's is not our server.
        kill "-$signal" "$1" 2>/dev/null || return 0
        for _ in $(seq 100); do
            runs "$1" || return 0
            sleep 0.02
        done
    done
}

for file in "$folder/data/postmaster.pid" "$folder/pid"; do
    [ -f "$file" ] || continue
    read -r process <"$file"
    case $process in
        '' | *[!0-9]*) ;;
        *) stop "$process" ;;
    esac
done
empty "$folder"
