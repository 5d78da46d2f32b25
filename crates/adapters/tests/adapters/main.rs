//! The adapters against the real thing: files on a disk, pictures, an SMTP server of the test's own.
#![expect(clippy::unwrap_used, reason = "helpers of tests stop at the first surprise, like tests do")]

mod folder;
mod keys;
mod mail;
mod passwords;
mod pdf;
mod pictures;
mod samples;
mod scans;
mod sink;
mod vault;
