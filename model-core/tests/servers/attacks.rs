//! What the account of a server tries while root runs tests: nothing of it reaches what is root's.
//!
//! The account is that of the server's programs, which run whatever a test says. Each attack is refused, or without effect.

use std::fs::{self, Permissions};
use std::os::unix::fs::{DirBuilderExt, MetadataExt, PermissionsExt, chown, symlink};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use libtest_mimic::Completion;
use model_core::testing::server::Product;

use crate::place::{Cache, Place, is_alive, kill};
use crate::{Outcome, Test};

/// More than a server needs to start, and less than what waits for something in vain.
const PATIENCE: Duration = Duration::from_secs(30);

/// In a file of root's.
const SECRET: &str = "nobody else may read this";

pub(crate) const ALL: [(&str, Test); 8] = [
    (
        "root_refuses_a_folder_that_the_account_made",
        root_refuses_a_folder_that_the_account_made,
    ),
    (
        "root_refuses_a_place_in_which_others_replace_folders",
        root_refuses_a_place_in_which_others_replace_folders,
    ),
    (
        "links_planted_while_a_server_starts_lead_nowhere",
        links_planted_while_a_server_starts_lead_nowhere,
    ),
    (
        "links_in_a_folder_that_is_swept_lead_nowhere",
        links_in_a_folder_that_is_swept_lead_nowhere,
    ),
    ("pipes_do_not_stop_who_sweeps", pipes_do_not_stop_who_sweeps),
    (
        "process_of_root_is_not_killed",
        process_of_root_is_not_killed,
    ),
    (
        "file_of_root_is_not_shown_as_the_log",
        file_of_root_is_not_shown_as_the_log,
    ),
    (
        "server_has_neither_roots_environment_nor_its_session",
        server_has_neither_roots_environment_nor_its_session,
    ),
];

pub(crate) fn is_root() -> bool {
    fs::metadata("/proc/self").is_ok_and(|process| process.uid() == 0)
}

/// A place where root runs tests, the account of the server, and what it would like to change.
struct Scene {
    place: Place,
    /// The folder of all servers, and that of what one of them made.
    servers: PathBuf,
    server: PathBuf,
    account: (u32, u32),
    /// A folder of root's, beside the place.
    victim: PathBuf,
}

/// Sets the scene, where there is root to be attacked; one server has run there, and nothing is left of it.
fn scene(product: Product, name: &str) -> Result<Scene, Outcome> {
    if !is_root() {
        let reason = "only root runs servers as another account";
        return Err(Ok(Completion::ignored_with(reason)));
    }
    let place = Place::new(name);
    let user = place.holder(product).map_err(|error| Err(error.into()))?;
    let server = user
        .socket
        .ancestors()
        .find(|it| it.ends_with("server"))
        .expect("the folder of what a server made")
        .to_owned();
    let found = fs::metadata(&server).expect("it runs");
    let account = (found.uid(), found.gid());
    assert_ne!(account.0, 0, "the server runs as root");
    drop(user);
    place.expect_empty().map_err(Err)?;
    let servers = server.ancestors().nth(2).expect("a folder").to_owned();
    let victim = std::env::temp_dir().join(format!("model-victim-{}", place.name()));
    fs::create_dir(&victim).expect("a new folder");
    // Whoever follows a link of the account's gets there.
    fs::set_permissions(&victim, Permissions::from_mode(0o755)).expect("it is ours");
    fs::write(victim.join("file"), SECRET).expect("a file");
    fs::set_permissions(victim.join("file"), Permissions::from_mode(0o600)).expect("it is ours");
    fs::create_dir(victim.join("base")).expect("a folder");
    Ok(Scene {
        place,
        servers,
        server,
        account,
        victim,
    })
}

macro_rules! scene {
    ($product:expr, $name:expr) => {
        match scene($product, $name) {
            Ok(scene) => scene,
            Err(outcome) => return outcome,
        }
    };
}

impl Scene {
    /// What an attack makes once it has done what it is to do.
    fn mark(&self) -> PathBuf {
        self.place.0.join("done")
    }

    /// Runs a script as the account; `$1` is the server's folder, `$2` the victim and `$3` the mark.
    fn attack(&self, script: &str) -> Child {
        Command::new("/bin/sh")
            .args(["-c", script, "attack"])
            .args([&self.server, &self.victim, &self.mark()])
            .uid(self.account.0)
            .gid(self.account.1)
            .current_dir("/")
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("a shell")
    }

    fn attack_once(&self, script: &str) {
        let status = self.attack(script).wait().expect("it ends");
        assert!(status.success(), "the attack itself failed");
    }

    /// A server that runs, and nobody supervises any more.
    fn deserted(&self, product: Product) -> Result<(), Outcome> {
        let mut user = self.place.holder(product).map_err(|it| Err(it.into()))?;
        let servers = self.place.servers();
        kill(&self.place.supervisors().map_err(Err)?);
        user.kill();
        kill(&servers);
        Ok(())
    }

    /// What is root's is as it was.
    fn expect_unharmed(&self) {
        let mut names: Vec<_> = fs::read_dir(&self.victim)
            .expect("it is there")
            .map(|entry| entry.expect("an entry").file_name())
            .collect();
        names.sort();
        assert_eq!(names, ["base", "file"]);
        assert_eq!(entries(&self.victim.join("base")), 0);
        let file = self.victim.join("file");
        assert_eq!(fs::read_to_string(&file).expect("it is ours"), SECRET);
        let modes = [
            (self.victim.clone(), 0o755),
            (self.victim.join("base"), 0o755),
            (file, 0o600),
        ];
        for (path, mode) in modes {
            let found = fs::symlink_metadata(&path).expect("it is there");
            assert_eq!((found.uid(), found.gid()), (0, 0), "{}", path.display());
            assert_eq!(found.mode() & 0o7777, mode, "{}", path.display());
        }
    }

    /// Starting a server is refused, at once, with these words.
    fn expect_refused(&self, product: Product, words: &str) {
        let begun = Instant::now();
        let refusal = self.place.holder(product).map(drop);
        let refusal = refusal.expect_err("the attack was not seen");
        assert!(refusal.contains(words), "{refusal}");
        assert!(refusal.contains("MODEL_TEST_FOLDER"), "{refusal}");
        assert!(begun.elapsed() < PATIENCE);
        self.expect_unharmed();
    }
}

impl Drop for Scene {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.victim);
    }
}

fn root_refuses_a_folder_that_the_account_made(product: Product) -> Outcome {
    let scene = scene!(product, "made");
    let owner = format!("it belongs to user {}", scene.account.0);
    fs::create_dir(&scene.servers)?;
    chown(&scene.servers, Some(scene.account.0), Some(scene.account.1))?;
    scene.expect_refused(product, &owner);
    fs::remove_dir(&scene.servers)?;

    symlink(&scene.victim, &scene.servers)?;
    scene.expect_refused(product, "it is a link or a file");
    fs::remove_file(&scene.servers)?;

    // Root's, but anybody may write in it.
    fs::DirBuilder::new().mode(0o700).create(&scene.servers)?;
    fs::set_permissions(&scene.servers, Permissions::from_mode(0o777))?;
    scene.expect_refused(product, "other users may write in it");
    fs::remove_dir(&scene.servers)?;
    Ok(Completion::Completed)
}

fn root_refuses_a_place_in_which_others_replace_folders(product: Product) -> Outcome {
    let scene = scene!(product, "place");
    let place = &scene.place.0;
    fs::set_permissions(place, Permissions::from_mode(0o777))?;
    scene.expect_refused(product, "it has no sticky bit");
    fs::set_permissions(place, Permissions::from_mode(0o755))?;
    chown(place, Some(scene.account.0), None)?;
    scene.expect_refused(product, "it belongs to another user");
    chown(place, Some(0), None)?;
    assert_eq!(entries(place), 0, "nothing was made");
    Ok(Completion::Completed)
}

/// Whatever root might write to has the name of a link, as often as the account can plant it.
fn links_planted_while_a_server_starts_lead_nowhere(product: Product) -> Outcome {
    let scene = scene!(product, "links");
    let cache = Cache::new();
    let first = r#"
        while [ -d "/proc/$PPID" ]; do
            for name in ready ended lease supervisor kept made new; do
                ln -sf "$2/new" "$1/$name" && echo >"$3"
                ln -sf "$2/new" "$1/../$name"
            done
        done 2>/dev/null"#;
    // The account may hinder its own server, so that it does not start.
    let second = r#"
        while [ -d "/proc/$PPID" ]; do
            for name in ready log pid; do
                ln -sf "$2/file" "$1/$name" && echo >"$3"
            done
            # The data is another folder for a moment.
            mv "$1/data" "$1/aside" && ln -s "$2" "$1/data"
            rm "$1/data"; mv "$1/aside" "$1/data"
        done 2>/dev/null"#;
    for (script, is_to_start) in [(first, true), (second, false)] {
        let attack = scene.attack(script);
        let started = scene.place.start(product, Some(&cache.0)).wait();
        sleep(Duration::from_millis(200));
        end(attack);
        fs::remove_file(scene.mark()).map_err(|_| "the account never planted a link")?;
        if is_to_start {
            started.as_ref().map_err(String::as_str)?;
        }
        drop(started);
        scene.expect_unharmed();
        // What the account left when it was emptied goes with the next server.
        drop(scene.place.holder(product)?);
        scene.place.expect_empty()?;
        scene.expect_unharmed();
    }
    Ok(Completion::Completed)
}

fn links_in_a_folder_that_is_swept_lead_nowhere(product: Product) -> Outcome {
    let scene = scene!(product, "sweep");
    if let Err(outcome) = scene.deserted(product) {
        return outcome;
    }
    scene.attack_once(
        r#"rm -rf "$1/data" && ln -s "$2" "$1/data" && ln -s "$2" "$1/other" && ln -s "$2/file" "$1/file""#,
    );
    // A second name, where the system lets everybody give one.
    let _ = scene.attack(r#"ln "$2/file" "$1/second""#).wait();
    let next = scene.place.holder(product)?;
    scene.expect_unharmed();
    drop(next);
    scene.place.expect_empty()?;
    scene.expect_unharmed();
    Ok(Completion::Completed)
}

fn pipes_do_not_stop_who_sweeps(product: Product) -> Outcome {
    let scene = scene!(product, "pipes");
    if let Err(outcome) = scene.deserted(product) {
        return outcome;
    }
    scene.attack_once(
        r#"cd "$1" && rm -f pid log ended data/postmaster.pid && mkfifo pid log ended data/postmaster.pid"#,
    );
    let begun = Instant::now();
    let next = scene.place.holder(product)?;
    assert!(begun.elapsed() < PATIENCE);
    drop(next);
    scene.place.expect_empty()
}

/// A file that the account writes says which process its server is.
fn process_of_root_is_not_killed(product: Product) -> Outcome {
    let scene = scene!(product, "process");
    if let Err(outcome) = scene.deserted(product) {
        return outcome;
    }
    // By its words it might be a server of this folder.
    let bystander = Command::new("/bin/sh")
        .args(["-c", "while :; do sleep 1; done"])
        .arg(scene.server.join("data"))
        .stdin(Stdio::null())
        .spawn()?;
    let number = bystander.id();
    scene.attack_once(&format!(
        r#"mkdir -p "$1/data" && rm -f "$1/pid" && echo {number} >"$1/pid" && echo {number} >"$1/data/postmaster.pid""#
    ));
    let next = scene.place.holder(product)?;
    let survived = is_alive(number);
    end(bystander);
    drop(next);
    assert!(survived, "root killed what the account named");
    scene.place.expect_empty()
}

/// When a server does not start, root reads its log aloud.
fn file_of_root_is_not_shown_as_the_log(product: Product) -> Outcome {
    let scene = scene!(product, "log");
    let spoil = r#"
        while [ -d "/proc/$PPID" ]; do
            [ "$1/log" -ef "$2/file" ] || { rm -f "$1/log"; ln "$2/file" "$1/log" || ln -s "$2/file" "$1/log"; }
            echo >"$1/ended" && echo >"$3"
        done 2>/dev/null"#;
    for _ in 0..5 {
        let attack = scene.attack(spoil);
        let refusal = scene.place.holder(product).map(drop);
        end(attack);
        let was_planted = fs::remove_file(scene.mark()).is_ok();
        scene.expect_unharmed();
        // What the account left goes with the next server.
        drop(scene.place.holder(product)?);
        scene.place.expect_empty()?;
        // On a busy machine a server may start before the account has its turn.
        if let (true, Err(said)) = (was_planted, refusal) {
            assert!(!said.contains(SECRET), "{said}");
            return Ok(Completion::Completed);
        }
    }
    Err("the account never hindered its server".into())
}

/// An environment may hold passwords, and who shares a terminal with root can type for root.
fn server_has_neither_roots_environment_nor_its_session(product: Product) -> Outcome {
    let scene = scene!(product, "session");
    let mut shell = Command::new(crate::place::program());
    shell.env("MODEL_TEST_PASSWORD", SECRET);
    let user = scene.place.start_by(shell, product, None).wait()?;
    let mut of_account = scene.place.servers();
    of_account.extend(scene.place.supervisors()?);
    assert_eq!(of_account.len(), 2);
    for process in of_account {
        let environment = fs::read(format!("/proc/{process}/environ"))?;
        let environment = String::from_utf8_lossy(&environment);
        assert!(environment.contains("PATH="), "{environment}");
        assert!(!environment.contains(SECRET), "{environment}");
        assert_ne!(session(process), session(std::process::id()));
    }
    drop(user);
    Ok(Completion::Completed)
}

/// Linux, proc(5): the sixth field; the second may hold anything, in parentheses.
fn session(process: u32) -> String {
    let stat = fs::read_to_string(format!("/proc/{process}/stat")).expect("it runs");
    let fields = stat.rsplit(')').next().unwrap_or_default();
    let session = fields.split_whitespace().nth(3);
    session.expect("a number").to_owned()
}

/// Ends a process, and those that it started.
fn end(mut process: Child) {
    kill(&descendants(process.id()));
    process.kill().expect("it is ours");
    process.wait().expect("it ends");
}

/// The processes that a process started, and those that these started.
fn descendants(process: u32) -> Vec<u32> {
    let children = fs::read_to_string(format!("/proc/{process}/task/{process}/children"));
    let mut all = Vec::new();
    for child in children.unwrap_or_default().split_whitespace() {
        let child = child.parse().expect("a number");
        all.extend(descendants(child));
        all.push(child);
    }
    all
}

fn entries(folder: &Path) -> usize {
    fs::read_dir(folder).expect("a folder").count()
}
