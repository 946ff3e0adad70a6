# Starts a server, waits until nobody uses it, stops it, and removes its folder.
# Arguments: the folder, the file of the start lock, seconds to linger, the signal that stops the server, its command.
trap '' HUP INT QUIT TERM
folder=$1 start=$2 linger=$3 signal=$4
shift 4

# The first is held to the end: whoever finds it free knows that the folder is nobody's. No child may hold it longer.
exec 8<"$folder/supervisor" && flock -x 8 || exit 1
exec 7<"$start" 9<"$folder/lease"

# Whether a test failed within the last hour, and its database is kept for whoever wants to look.
kept() { [ -n "$(find "$folder/kept" -type f -mmin -60 2>/dev/null)" ]; }

# Whoever starts us fills the folder, then says so; if it dies over that, our input ends without a word.
if read -r _; then
    "$@" 7<&- 8<&- 9<&- </dev/null >>"$folder/log" 2>&1 &
    server=$!
    while kill -0 "$server" 2>/dev/null; do
        flock -x -w 1 9 8<&- || continue
        flock -u 9
        sleep "$linger" 7<&- 8<&- 9<&-
        # Whoever joins holds this lock until it holds the lease.
        flock -x 7 8<&-
        if flock -x -n 9 && ! kept; then
            kill "-$signal" "$server"
            break
        fi
        flock -u 9
        flock -u 7
    done
    # It may have ended by itself, under those who use it: nobody is to join any more.
    rm -f "$folder/ready"
    : >"$folder/ended"
    wait "$server"
else
    # What makes the data may live on; it holds the lease too.
    flock -x 9
fi

flock -x 7
# PostgreSQL that is killed leaves shared memory behind, and here which.
segment=$(sed -n '7s/.* //p' "$folder/data/postmaster.pid" 2>/dev/null)
[ -z "$segment" ] || ipcrm -m "$segment" 2>/dev/null
for _ in 1 2 3 4 5; do
    # What the server or its making left running may still write for a moment.
    rm -rf "$folder" 2>/dev/null && break
    sleep 1
done
rm -f "$start"
rmdir "${start%/*}" 2>/dev/null
