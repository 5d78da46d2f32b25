use std::path::Path;

use adapters::folder::Folder;
use app::ports::{ObjectFault, Objects};
use bytes::Bytes;
use tempfile::tempdir;

fn open(root: &Path) -> Folder {
    Folder::open(root, "database-1").unwrap()
}

#[tokio::test]
async fn files_are_kept_listed_and_removed() {
    let root = tempdir().unwrap();
    let folder = open(root.path());
    folder.put("files/b", Bytes::from_static(b"two")).await.unwrap();
    folder.put("files/a", Bytes::from_static(b"one")).await.unwrap();
    folder.put("mail/c", Bytes::new()).await.unwrap();
    assert_eq!(folder.get("files/a").await, Ok(Some(Bytes::from_static(b"one"))));
    assert_eq!(folder.get("mail/c").await, Ok(Some(Bytes::new())));
    assert_eq!(folder.list("files").await.unwrap(), ["files/a", "files/b"]);
    assert_eq!(folder.list("").await.unwrap(), ["files/a", "files/b", "mail/c"], "the mark of the folder is no file of ours");
    folder.delete("files/a").await.unwrap();
    folder.delete("files/a").await.unwrap();
    assert_eq!(folder.get("files/a").await, Ok(None));
}

#[tokio::test]
async fn a_name_that_leaves_the_folder_or_touches_the_mark_is_refused() {
    let root = tempdir().unwrap();
    let folder = open(root.path());
    for key in ["", "/etc/passwd", "../x", "a/../b", "a//b", "folder-id", "a b", "文件", "a/", "a\0b", "a#1"] {
        assert!(folder.put(key, Bytes::from_static(b"x")).await.is_err(), "{key:?}");
        assert!(folder.get(key).await.is_err(), "{key:?}");
        assert!(folder.delete(key).await.is_err(), "{key:?}");
    }
    assert!(folder.health().await.is_ok());
}

#[tokio::test]
async fn the_folder_of_another_database_is_refused() {
    let root = tempdir().unwrap();
    open(root.path());
    assert!(Folder::open(root.path(), "database-1").is_ok());
    let expected = ObjectFault::Foreign { expected: "database-2".into(), found: "database-1".into() };
    assert_eq!(Folder::open(root.path(), "database-2").err(), Some(expected));
}

#[tokio::test]
async fn a_folder_exchanged_while_running_is_noticed() {
    let root = tempdir().unwrap();
    let folder = open(root.path());
    folder.health().await.unwrap();
    std::fs::write(root.path().join("folder-id"), "database-9").unwrap();
    assert!(matches!(folder.health().await, Err(ObjectFault::Foreign { .. })));
    std::fs::remove_dir_all(root.path()).unwrap();
    assert!(matches!(folder.health().await, Err(ObjectFault::Away(_))));
}

#[test]
fn a_folder_with_files_and_no_mark_is_not_taken_over() {
    let root = tempdir().unwrap();
    std::fs::write(root.path().join("letter.txt"), "somebody's").unwrap();
    let fault = Folder::open(root.path(), "database-1").err().unwrap();
    assert!(matches!(&fault, ObjectFault::Away(why) if why.contains("folder-id")), "{fault}");
}

#[test]
fn a_path_that_is_a_file_is_refused() {
    let root = tempdir().unwrap();
    let file = root.path().join("file");
    std::fs::write(&file, "x").unwrap();
    assert!(matches!(Folder::open(&file, "database-1"), Err(ObjectFault::Away(_))));
}
