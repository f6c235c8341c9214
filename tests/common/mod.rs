//! A folder to call the program in, with a limit on the time that it may take.

use std::fs;
use std::io::{Read, Seek};
use std::path::Path;
use std::process::{Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

/// No input of these tests takes the program longer, even unoptimized on a busy machine.
const LIMIT: Duration = Duration::from_secs(600);

/// A temporary folder that the program is called in.
pub(crate) struct Bench(tempfile::TempDir);

/// What a call gave.
pub(crate) struct Ran {
    /// The exit code; none if a signal ended it, as an overflow of the stack does.
    pub(crate) code: Option<i32>,
    /// Standard output.
    pub(crate) out: String,
    /// Standard error.
    pub(crate) err: String,
}

impl Bench {
    /// A folder with these files.
    pub(crate) fn new(files: &[(&str, &[u8])]) -> Self {
        let bench = Self(tempfile::tempdir().unwrap());
        for (name, bytes) in files {
            let path = bench.path().join(name);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, bytes).unwrap();
        }
        bench
    }

    pub(crate) fn path(&self) -> &Path {
        self.0.path()
    }

    /// Calls the program and waits until it has ended.
    pub(crate) fn run(&self, args: &[&str]) -> Ran {
        let (mut out, mut err) = (tempfile::tempfile().unwrap(), tempfile::tempfile().unwrap());
        let mut command = self.command(args);
        command.stdin(Stdio::null()).stdout(out.try_clone().unwrap()).stderr(err.try_clone().unwrap());
        let mut child = command.spawn().unwrap();
        let start = Instant::now();
        let status = loop {
            if let Some(status) = child.try_wait().unwrap() {
                break status;
            }
            if start.elapsed() > LIMIT {
                child.kill().unwrap();
                child.wait().unwrap();
                panic!("mujaz {args:?} was not done after {LIMIT:?}");
            }
            sleep(Duration::from_millis(2));
        };
        let mut text = [String::new(), String::new()];
        for (file, text) in [&mut out, &mut err].into_iter().zip(&mut text) {
            file.rewind().unwrap();
            file.read_to_string(text).unwrap();
        }
        let [out, err] = text;
        Ran { code: status.code(), out, err }
    }

    /// The program with these arguments, in the folder.
    pub(crate) fn command(&self, args: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_mujaz"));
        command.args(args).current_dir(self.path()).env("NO_COLOR", "1").env("COLUMNS", "100");
        command
    }
}
