# Removes what is ours beside a server, once its supervisor has ended and has emptied the server's folder.
# Arguments: the folder, the file of the start lock. The input is the supervisor's lock, which it holds as long as it lives.
trap '' HUP INT QUIT TERM
folder=$1 start=$2

exec 7<"$start" || exit
# Shared, so that whoever asks whether there is a supervisor does not take us for it.
flock -s 0
# Whoever starts the next server holds this lock.
flock -x 7
# Another server may be here by now.
[ "$folder/supervisor" -ef /proc/self/fd/0 ] || exit
# Not empty: the supervisor was killed. Whoever starts the next server stops this one.
rmdir "$folder/server" && rm -rf "$folder" && rm -f "$start" && rmdir "${start%/*}"
