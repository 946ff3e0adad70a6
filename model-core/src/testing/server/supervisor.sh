# Starts a server, waits until nobody uses it, stops it, and empties its folder; runs as whoever the server runs as.
# Arguments: the folder, the file of the start lock, seconds to linger, the signal that stops the server, its command.
trap '' HUP INT QUIT TERM
folder=$1 start=$2 linger=$3 signal=$4
shift 4

# Our output is a lock that is ours from the beginning to the end: whoever finds it free knows that the folder is
# nobody's. No child may hold it longer.
exec 8>&1 >/dev/null
exec 7<"$start" 9<"$folder/lease"

# Whether a test failed within the last hour, and its database is kept for whoever wants to look.
kept() { [ -n "$(find "$folder/kept" -type f -mmin -60 2>/dev/null 8>&-)" ]; }

# Whoever starts us fills the folder, then says so; if it dies over that, our input ends without a word.
if read -r _; then
    "$@" 7<&- 8>&- 9<&- </dev/null >>"$folder/server/log" 2>&1 &
    server=$!
    while kill -0 "$server" 2>/dev/null; do
        flock -x -w 1 9 8>&- || continue
        flock -u 9 8>&-
        sleep "$linger" 7<&- 8>&- 9<&-
        # Whoever joins holds this lock until it holds the lease.
        flock -x 7 8>&-
        if flock -x -n 9 8>&- && ! kept; then
            kill "-$signal" "$server"
            break
        fi
        flock -u 9 8>&-
        flock -u 7 8>&-
    done
    # It may have ended by itself, while it was being started.
    echo >"$folder/server/ended"
    wait "$server"
else
    # What makes the data may live on; it holds the lease too.
    flock -x 9 8>&-
fi

flock -x 7 8>&-
empty "$folder/server" 8>&-
