# Waits until no process has databases here any more, and removes everything but those that are kept.
# Arguments: the folder of all processes, the file of the start lock, seconds to linger. The input is that file.
trap '' HUP INT QUIT TERM
folder=$1 start=$2 linger=$3

# Held to the end: whoever finds it free starts another one. No child may hold it longer.
exec 8<"$folder/watched" && flock -x -n 8 || exit
exec 7<&0 </dev/null 9<"$folder/lease"

while :; do
    flock -x 9 8<&-
    flock -u 9
    sleep "$linger" 7<&- 8<&- 9<&-
    # Whoever joins holds this lock until it holds the lease.
    flock -x 7 8<&-
    flock -x -n 9 && break
    flock -u 7
done
find "$folder" -mindepth 1 -maxdepth 1 ! -name kept ! -name databases -exec rm -rf {} +
rmdir "$folder" 2>/dev/null && rm -f "$start"
