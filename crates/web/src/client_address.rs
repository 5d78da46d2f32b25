//! From where a request came: the peer, or what a trusted proxy says about it.

use std::net::{IpAddr, SocketAddr};

use axum::{
    extract::ConnectInfo,
    http::{Extensions, HeaderMap},
};

/// The address of the client. Without a connection (in tests) it is the unspecified one.
#[must_use]
pub fn of(extensions: &Extensions, headers: &HeaderMap, trusted: &[IpAddr]) -> String {
    let peer = extensions.get::<ConnectInfo<SocketAddr>>().map(|info| info.0.ip().to_canonical());
    let Some(peer) = peer else { return IpAddr::from([0, 0, 0, 0]).to_string() };
    if !trusted.contains(&peer) {
        return peer.to_string();
    }
    let lines = headers.get_all("x-forwarded-for").into_iter().filter_map(|line| line.to_str().ok());
    let hops: Vec<&str> = lines.flat_map(|line| line.split(',')).map(str::trim).collect();
    let mut nearest = peer;
    for hop in hops.iter().rev() {
        let Ok(address) = hop.parse::<IpAddr>() else { break };
        nearest = address.to_canonical();
        if !trusted.contains(&nearest) {
            break;
        }
    }
    nearest.to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn address(peer: &str, forwarded: &str, trusted: &[&str]) -> String {
        let mut extensions = Extensions::new();
        extensions.insert(ConnectInfo(SocketAddr::new(peer.parse().unwrap(), 4000)));
        let mut headers = HeaderMap::new();
        headers.insert("x-forwarded-for", forwarded.parse().unwrap());
        let trusted: Vec<IpAddr> = trusted.iter().map(|text| text.parse().unwrap()).collect();
        of(&extensions, &headers, &trusted)
    }

    #[test]
    fn a_stranger_is_not_believed() {
        assert_eq!(address("192.0.2.9", "10.1.1.1", &[]), "192.0.2.9");
        assert_eq!(address("192.0.2.9", "10.1.1.1", &["192.0.2.1"]), "192.0.2.9");
    }

    #[test]
    fn a_proxy_of_ours_names_the_last_hop_that_is_not_ours() {
        assert_eq!(address("192.0.2.1", "203.0.113.5", &["192.0.2.1"]), "203.0.113.5");
        assert_eq!(address("192.0.2.1", "1.2.3.4, 203.0.113.5, 192.0.2.2", &["192.0.2.1", "192.0.2.2"]), "203.0.113.5");
        assert_eq!(address("192.0.2.1", "nonsense", &["192.0.2.1"]), "192.0.2.1");
    }
}
