//! `serve`: pages, background work, and an orderly end.

use std::{io, net::SocketAddr, time::Duration};

use app::{App, background};
use axum::Router;
use tokio::{
    net::TcpListener,
    signal::unix::{SignalKind, signal},
    sync::watch,
};
use web::site::Site;

use crate::{config::Config, health, logs, report::Trouble, wiring};

/// How long requests may go on after the signal to end.
const REQUESTS: Duration = Duration::from_secs(5);
/// How long background work may.
const WORK: Duration = Duration::from_secs(3);

/// A node, listening and not yet serving.
pub(crate) struct Node {
    app: App,
    listener: TcpListener,
    /// Where it listens.
    pub(crate) address: SocketAddr,
    work: background::Drain,
}

/// Opens everything and listens; requests wait until [`Node::run`].
pub(crate) async fn start(config: &Config) -> Result<Node, Trouble> {
    start_on(listen(config.listen).await?, config).await
}

/// The same on a listener that is there already.
pub(crate) async fn start_on(listener: TcpListener, config: &Config) -> Result<Node, Trouble> {
    logs::start(config.log_json, config.log_level);
    let address = listener.local_addr()?;
    let wiring::Wired { app, opened } = wiring::wire(config).await?;
    if opened.created {
        tracing::info!(purpose = opened.purpose.as_str(), "a database was made");
    }
    let work = background::run(&app, wiring::background(config)).await?;
    Ok(Node { app, listener, address, work })
}

/// Takes the port, or says why not.
pub(crate) async fn listen(address: SocketAddr) -> Result<TcpListener, Trouble> {
    TcpListener::bind(address).await.map_err(|error| match error.kind() {
        io::ErrorKind::AddrInUse => Trouble::failed(
            format!("{address} 已经有程序在用。请先停掉它，或用 --listen（demo 用 --port）换一个端口"),
            format!("{address} is in use by another program. Stop it, or choose another port with --listen (demo: --port)"),
        ),
        io::ErrorKind::PermissionDenied => Trouble::failed(
            format!("没有权限监听 {address}：1024 以下的端口须另行授权"),
            format!("no permission to listen on {address}: ports below 1024 need one"),
        ),
        _ => Trouble::because(&format!("不能监听 {address}"), &format!("cannot listen on {address}"), error),
    })
}

impl Node {
    /// Serves until the process is told to end; then lets requests and work come to theirs, within ten seconds.
    pub(crate) async fn run(self, config: &Config) -> Result<(), Trouble> {
        let Self { app, listener, address, work } = self;
        let (tell, told) = watch::channel(false);
        let router = router(&app, config);
        let service = router.into_make_service_with_connect_info::<SocketAddr>();
        let mut ending = told.clone();
        let server = axum::serve(listener, service).with_graceful_shutdown(async move {
            let _ = ending.wait_for(|told| *told).await;
        });
        let server = tokio::spawn(async move { server.await });
        tracing::info!(%address, "listening");
        wait_for_signal().await?;
        tracing::info!("ending: no new requests");
        let _ = tell.send(true);
        match tokio::time::timeout(REQUESTS, server).await {
            Ok(Ok(ended)) => ended?,
            Ok(Err(_)) => tracing::error!("the server broke off"),
            Err(_) => tracing::warn!("some requests were cut off; their commands come to their end"),
        }
        work.stop(&app, WORK).await;
        let db = app.db().clone();
        drop(app);
        db.close().await?;
        tracing::info!("ended");
        Ok(())
    }
}

async fn wait_for_signal() -> Result<(), Trouble> {
    let (mut end, mut interrupt) = (signal(SignalKind::terminate())?, signal(SignalKind::interrupt())?);
    tokio::select! {
        _ = end.recv() => {}
        _ = interrupt.recv() => {}
    }
    Ok(())
}

/// All routes of a node.
fn router(app: &App, config: &Config) -> Router {
    let site = Site::behind(app.clone(), config.trusted_proxies.clone());
    web::router::router(&site, health::routes(app))
}
