//! The floor: the least that any program on this framework and database could do, measured on the same machine in the same run.

use std::{
    path::{Path, PathBuf},
    process::Command,
    sync::Arc,
    time::Duration,
};

use axum::{
    Router,
    extract::Query,
    response::Html,
    routing::{get, post},
};
use serde::Deserialize;
use store::{Db, meta};

use crate::{
    figures::{self, Load},
    line::Ask,
    node::Node,
    routes::Asked,
};

const FOLDER: &str = "KECHUANG_BENCH_FLOOR";

/// The folder, when this process is to be the floor.
pub(crate) fn wanted() -> Option<PathBuf> {
    std::env::var_os(FOLDER).map(PathBuf::from)
}

#[derive(Deserialize)]
struct Bytes {
    bytes: usize,
}

/// Serves until it is told to end.
pub(crate) async fn serve(folder: &Path) {
    let db = Db::open(&format!("sqlite:{}", folder.join("floor.sqlite3").display())).await.expect("a database");
    db.migrate().await.expect("a schema");
    let db = Arc::new(db);
    let fixed = get(|Query(wanted): Query<Bytes>| async move { Html("a".repeat(wanted.bytes)) });
    let row = post(move |body: String| {
        let db = db.clone();
        async move {
            let tx = db.begin().await.expect("a transaction");
            meta::set(&tx, "row", &body).await.expect("writes");
            tx.commit().await.expect("commits");
            "kept"
        }
    });
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("a port");
    println!("http://{}", listener.local_addr().expect("an address"));
    axum::serve(listener, Router::new().route("/fixed", fixed).route("/row", row)).await.expect("serves");
}

fn start(folder: &Path) -> Node {
    Node::start(Command::new(std::env::current_exe().expect("this program")).env(FOLDER, folder))
}

/// Answers of `bytes` bytes.
pub(crate) async fn reads(folder: &Path, bytes: usize, time: Duration) -> Load {
    let asked = Asked::again("floor", 200, vec![Ask::get(format!("/fixed?bytes={bytes}"), "")]);
    figures::closed(&start(folder), &asked, time).await
}

/// One row, durable before it is answered.
pub(crate) async fn writes(folder: &Path, time: Duration) -> Load {
    let asked = Asked::again("floor", 200, vec![Ask::post("/row", "", "一句话".repeat(20))]);
    figures::closed(&start(folder), &asked, time).await
}
