# Starts a server, waits until nobody uses it, stops it, and removes its folder.
# Arguments: the folder, the file of the start lock, seconds to linger, the signal that stops the server, its command.
trap '' HUP INT QUIT TERM
folder=$1 start=$2 linger=$3 signal=$4
shift 4

# Held to the end: whoever finds it free knows that the server is nobody's. No child may hold it longer.
exec 8<"$folder/supervisor" && flock -x 8 || exit 1
"$@" 8<&- </dev/null >>"$folder/log" 2>&1 &
server=$!

exec 9<"$folder/lease"
while kill -0 "$server" 2>/dev/null; do
    flock -x -w 1 9 8<&- || continue
    flock -u 9
    sleep "$linger" 8<&-
    # Whoever joins holds this lock until it holds the lease.
    exec 7<"$start"
    flock -x 7 8<&-
    flock -x -n 9 && break
    exec 7<&-
done

if kill -0 "$server" 2>/dev/null; then
    kill "-$signal" "$server"
else
    : >"$folder/ended"
    exec 7<"$start"
    flock -x 7
fi
wait "$server"
rm -rf "$folder"
