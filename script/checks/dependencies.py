"""Licences, banned crates, and which crate of ours may use which."""

import re

LICENCES = {
    "MIT", "MIT-0", "Apache-2.0", "Apache-2.0 WITH LLVM-exception", "BSD-2-Clause", "BSD-3-Clause", "ISC", "Zlib", "0BSD", "CC0-1.0",
    "Unlicense", "Unicode-3.0", "BSL-1.0",
    "CDLA-Permissive-2.0",  # the list of certificate authorities that comes with rustls
}

# Nowhere in the graph.
BANNED = {
    "openssl": "TLS is rustls with ring",
    "openssl-sys": "TLS is rustls with ring",
    "native-tls": "TLS is rustls with ring",
    "aws-lc-rs": "TLS is rustls with ring; aws-lc takes minutes to build",
    "aws-lc-sys": "TLS is rustls with ring; aws-lc takes minutes to build",
    "async-std": "the runtime is tokio",
}

# Not used by us; where it is in the graph, a library brought it.
NOT_DIRECT = {
    "chrono": "time is jiff",
    "time": "time is jiff",
    "rand": "chance is the port app::ports::Chance",
    "once_cell": "the standard library has LazyLock and OnceLock",
    "lazy_static": "the standard library has LazyLock and OnceLock",
    "log": "logs are tracing",
}

# The one direction: a crate may use these of ours, and no others.
EDGES = {
    "rules": set(),
    "store": {"rules"},
    "app": {"rules", "store"},
    "adapters": {"rules", "app"},
    "web": {"rules", "app"},
    "server": {"rules", "store", "app", "adapters", "web", "testkit"},
    "testkit": {"rules", "store", "app", "adapters"},
}

# What a crate may not name, because its work lies elsewhere.
FOREIGN = {
    "rules": {"tokio", "async-trait", "futures-util", "sea-orm", "sqlx", "axum", "getrandom", "uuid", "tracing", "object_store", "lettre"},
    "store": {"axum", "askama", "tower-http", "lettre", "object_store"},
    "app": {"axum", "askama", "sea-orm", "sea-orm-migration", "sqlx", "lettre", "object_store", "getrandom", "uuid", "fluent-bundle"},
    "adapters": {"axum", "askama", "sea-orm", "sea-orm-migration", "sqlx"},
    "web": {"sea-orm", "sea-orm-migration", "sqlx", "object_store", "lettre"},
}

# The rules stay free of these even by way of a library. (getrandom is left out: another crate of the workspace switches
# on a feature of the hash functions that names it, and features are one for all.)
NEVER_UNDER_RULES = {"tokio", "mio", "sea-orm", "sqlx", "sqlx-core", "hyper", "axum", "rand", "libsqlite3-sys"}

ONE_VERSION = ["libsqlite3-sys", "rustls", "tokio", "sea-orm", "sqlx-core"]


def breaches(metadata):
    packages = {package["id"]: package for package in metadata["packages"]}
    members = set(metadata["workspace_members"])
    found = []
    for package in packages.values():
        name = package["name"]
        if name in BANNED:
            found.append(f"{name}: banned: {BANNED[name]}")
        if (package["source"] or "").startswith("git+"):
            found.append(f"{name}: comes from a git repository; only the registry is used")
        if not is_allowed(package["license"]):
            found.append(f"{name} {package['version']}: licence {package['license']} is not on the list")
    for name in ONE_VERSION:
        versions = sorted(package["version"] for package in packages.values() if package["name"] == name)
        if len(versions) > 1:
            found.append(f"{name}: {len(versions)} versions in one graph: {', '.join(versions)}")
    for member in members:
        found += direction(packages[member], {packages[other]["name"] for other in members})
    found += under_rules(metadata, packages)
    return sorted(found)


def direction(package, ours):
    name, found = package["name"], []
    for dependency in package["dependencies"]:
        other, for_tests = dependency["name"], dependency["kind"] == "dev"
        if other in NOT_DIRECT:
            found.append(f"{name}: uses {other}: {NOT_DIRECT[other]}")
        if for_tests:
            continue
        if other in FOREIGN.get(name, ()):
            found.append(f"{name}: may not use {other}")
        if other == "testkit" and not (name == "server" and dependency["optional"]):
            found.append(f"{name}: testkit is for tests only")
        elif other in ours and name not in EDGES:
            found.append(f"{name}: a crate without a place in script/checks/dependencies.py")
        elif other in ours and other not in EDGES[name]:
            found.append(f"{name}: may not use {other}; crates have one direction")
    return found


def under_rules(metadata, packages):
    """Everything below `rules` when it runs, so neither tests nor builds."""
    nodes = {node["id"]: node for node in metadata["resolve"]["nodes"]}
    waiting = [identity for identity, package in packages.items() if package["name"] == "rules" and package["source"] is None]
    seen, found = set(waiting), []
    while waiting:
        for dependency in nodes[waiting.pop()]["deps"]:
            if dependency["pkg"] in seen or all(kind["kind"] for kind in dependency["dep_kinds"]):
                continue
            seen.add(dependency["pkg"])
            waiting.append(dependency["pkg"])
            name = packages[dependency["pkg"]]["name"]
            if name in NEVER_UNDER_RULES:
                found.append(f"rules: {name} lies below it; rules has no input, output, clock or chance")
    return found


def is_allowed(licence):
    """Evaluates an SPDX expression; `/` is how older crates write OR."""
    if not licence:
        return False
    words = re.findall(r"[()]|[^\s()/]+|/", licence)
    words = ["OR" if word == "/" else word for word in words]
    position = 0

    def either():
        nonlocal position
        value = both()
        while position < len(words) and words[position] == "OR":
            position += 1
            value = both() or value
        return value

    def both():
        nonlocal position
        value = one()
        while position < len(words) and words[position] == "AND":
            position += 1
            value = one() and value
        return value

    def one():
        nonlocal position
        if position >= len(words):
            return False
        word = words[position]
        position += 1
        if word == "(":
            value = either()
            position += 1
            return value
        if position + 1 < len(words) and words[position] == "WITH":
            word = f"{word} WITH {words[position + 1]}"
            position += 2
        return word in LICENCES

    value = either()
    return value and position == len(words)
