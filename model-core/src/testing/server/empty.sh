# Empties the folder of a server; runs as whoever the server runs as. What is left in it after five seconds stays.
empty() {
    # PostgreSQL that is killed leaves shared memory behind; the seventh line says which.
    if [ -f "$1/data/postmaster.pid" ]; then
        segment=$(sed -n '7s/.* //p' "$1/data/postmaster.pid")
        [ -z "$segment" ] || ipcrm -m "$segment" 2>/dev/null
    fi
    for _ in 1 2 3 4 5; do
        find "$1" -mindepth 1 -maxdepth 1 -exec rm -rf {} + 2>/dev/null
        [ -z "$(ls -A "$1")" ] && break
        # The server, or what makes its data, may still write for a moment.
        sleep 1
    done
}
