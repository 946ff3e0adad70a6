use std::os::unix::fs::{PermissionsExt, symlink};
use std::os::unix::net::UnixListener;
use std::process::Command;

use super::*;

/// A folder for one test, and a file in it that nobody is to touch.
struct Place {
    folder: PathBuf,
    victim: PathBuf,
}

impl Place {
    fn new(name: &str) -> Self {
        let name = format!("model-own-{name}-{}", std::process::id());
        let folder = std::env::temp_dir().join(name);
        fs::create_dir(&folder).expect("a new folder");
        let victim = folder.join("victim");
        fs::write(&victim, "text").expect("a file");
        Self { folder, victim }
    }

    fn path(&self) -> PathBuf {
        self.folder.join("lock")
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        assert_eq!(
            fs::read_to_string(&self.victim).expect("it is ours"),
            "text"
        );
        fs::remove_dir_all(&self.folder).expect("it is ours");
    }
}

fn refusal<T: std::fmt::Debug>(result: io::Result<T>) -> String {
    let refusal = result.expect_err("it was used").to_string();
    let (reason, help) = refusal.split_once('\n').expect("a reason and help");
    assert_eq!(help, HELP);
    reason.to_owned()
}

#[test]
fn file_is_created_once_and_opened_again() {
    let place = Place::new("file");
    let first = open_file(&place.path()).expect("it is new");
    let again = open_file(&place.path()).expect("it is ours");
    let [first, again] = [first, again].map(|it| it.metadata().expect("it is open"));
    assert_eq!(first.ino(), again.ino());
    assert_eq!(first.mode() & 0o077, 0);
}

#[test]
fn link_is_no_file_whether_it_leads_somewhere_or_not() {
    let place = Place::new("link");
    for target in [place.victim.clone(), place.folder.join("new")] {
        symlink(&target, place.path()).expect("a link");
        assert_eq!(
            refusal(open_file(&place.path())),
            "it is a link or a folder, not a file"
        );
        fs::remove_file(place.path()).expect("it is ours");
    }
    assert!(!place.folder.join("new").exists());
}

#[test]
fn second_name_of_a_file_is_refused() {
    let place = Place::new("hard");
    fs::hard_link(&place.victim, place.path()).expect("a second name");
    assert_eq!(
        refusal(open_file(&place.path())),
        "it is another file of yours under a second name"
    );
}

#[test]
fn pipe_is_refused_at_once() {
    let place = Place::new("pipe");
    let made = Command::new("mkfifo").arg(place.path()).status();
    assert!(made.expect("it runs").success());
    assert_eq!(refusal(open_file(&place.path())), "it is not a file");
}

#[test]
fn link_to_a_folder_is_no_folder() {
    let place = Place::new("folder");
    let linked = place.folder.join("linked");
    make(&linked).expect("it is new");
    symlink(&linked, place.path()).expect("a link");
    assert_eq!(
        refusal(make(&place.path())),
        "it is a link or a file, not a folder"
    );
    assert_eq!(
        refusal(make(&place.victim)),
        "it is a link or a file, not a folder"
    );
}

#[test]
fn folder_in_which_others_may_write_is_refused() {
    let place = Place::new("open");
    let folder = place.folder.join("folder");
    make(&folder).expect("it is new");
    make(&folder).expect("it is ours");
    fs::set_permissions(&folder, PermissionsExt::from_mode(0o770)).expect("it is ours");
    assert_eq!(refusal(make(&folder)), "other users may write in it");
}

#[test]
fn socket_is_refused() {
    let place = Place::new("socket");
    let _listener = UnixListener::bind(place.path()).expect("a socket");
    assert_eq!(refusal(open_file(&place.path())), "it is not a file");
}
