//! The `mujaz` program; everything is in the library.

fn main() -> std::process::ExitCode {
    mujaz::cli::main()
}
