//! Who acts.

use std::{fmt, str::FromStr, sync::Arc};

/// What somebody may be to the programme. Held in a scope, for a time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Role {
    /// Member of a unit: prepares applications.
    UnitMember,
    /// Administrator of a unit: also submits, withdraws, deregisters, invites.
    UnitAdmin,
    /// Reviews the applications routed to a body.
    Reviewer,
    /// Head of a body: decides.
    BodyHead,
    /// Publishes lists; never the batch that the same person put together.
    Publisher,
    /// Technical support unit: accounts, units.
    Support,
    /// Programme staff: exceptions, windows, dictionaries, cycles, batches.
    Staff,
    /// Keeps the system running: jobs, outbox, clock of a rehearsal.
    SystemAdmin,
    /// Grants and ends roles of the programme and the bodies.
    SecurityAdmin,
    /// Reads the audit.
    AuditAdmin,
}

impl Role {
    /// Every role.
    pub const ALL: [Self; 10] = [
        Self::UnitMember,
        Self::UnitAdmin,
        Self::Reviewer,
        Self::BodyHead,
        Self::Publisher,
        Self::Support,
        Self::Staff,
        Self::SystemAdmin,
        Self::SecurityAdmin,
        Self::AuditAdmin,
    ];

    /// The stored name, also the suffix of its message key `role-…`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::UnitMember => "unit-member",
            Self::UnitAdmin => "unit-admin",
            Self::Reviewer => "reviewer",
            Self::BodyHead => "body-head",
            Self::Publisher => "publisher",
            Self::Support => "support",
            Self::Staff => "staff",
            Self::SystemAdmin => "system-admin",
            Self::SecurityAdmin => "security-admin",
            Self::AuditAdmin => "audit-admin",
        }
    }
}

impl fmt::Display for Role {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// A stored role that this program does not know.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("unknown role")]
pub struct UnknownRole;

impl FromStr for Role {
    type Err = UnknownRole;
    fn from_str(text: &str) -> Result<Self, UnknownRole> {
        Self::ALL.into_iter().find(|role| role.as_str() == text).ok_or(UnknownRole)
    }
}

/// Where a role holds.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Scope {
    /// Within one unit, by its id.
    Unit(String),
    /// Within one reviewing body, by its code in the cycle.
    Body(String),
    /// For the whole programme.
    Programme,
}

impl Scope {
    /// Kind and id, as stored.
    #[must_use]
    pub fn parts(&self) -> (&'static str, &str) {
        match self {
            Self::Unit(id) => ("unit", id),
            Self::Body(code) => ("body", code),
            Self::Programme => ("programme", ""),
        }
    }

    /// From what is stored; unknown kinds grant nothing.
    #[must_use]
    pub fn from_parts(kind: &str, id: &str) -> Option<Self> {
        match kind {
            "unit" => Some(Self::Unit(id.to_owned())),
            "body" => Some(Self::Body(id.to_owned())),
            "programme" => Some(Self::Programme),
            _ => None,
        }
    }
}

/// A role that the actor holds at this moment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Grant {
    /// The role.
    pub role: Role,
    /// Where.
    pub scope: Scope,
}

/// Who sends the request: somebody signed in, somebody not, or the platform itself.
#[derive(Debug, Clone)]
pub struct Actor(Arc<Inner>);

#[derive(Debug)]
struct Inner {
    account: Option<String>,
    name: String,
    session: Option<String>,
    address: String,
    locale: String,
    grants: Vec<Grant>,
}

impl Actor {
    /// Somebody not signed in.
    #[must_use]
    pub fn visitor(address: impl Into<String>, locale: impl Into<String>) -> Self {
        Self(Arc::new(Inner {
            account: None,
            name: String::new(),
            session: None,
            address: address.into(),
            locale: locale.into(),
            grants: Vec::new(),
        }))
    }

    /// The platform itself, for jobs and commands of the operator.
    #[must_use]
    pub fn platform() -> Self {
        Self(Arc::new(Inner {
            account: None,
            name: "platform".to_owned(),
            session: None,
            address: "local".to_owned(),
            locale: "zh-CN".to_owned(),
            grants: Vec::new(),
        }))
    }

    /// Somebody signed in, with the roles that hold at this moment.
    #[must_use]
    pub fn signed_in(
        account: impl Into<String>,
        name: impl Into<String>,
        session: Option<String>,
        address: impl Into<String>,
        locale: impl Into<String>,
        grants: Vec<Grant>,
    ) -> Self {
        Self(Arc::new(Inner {
            account: Some(account.into()),
            name: name.into(),
            session,
            address: address.into(),
            locale: locale.into(),
            grants,
        }))
    }

    /// Account id, when signed in.
    #[must_use]
    pub fn account(&self) -> Option<&str> {
        self.0.account.as_deref()
    }

    /// True for the platform itself: jobs, and the operator at the command line.
    #[must_use]
    pub fn is_platform(&self) -> bool {
        self.0.account.is_none() && self.0.name == "platform"
    }

    /// Account id, or `platform`: what `…_by` columns hold.
    #[must_use]
    pub fn id(&self) -> &str {
        self.0.account.as_deref().unwrap_or("platform")
    }

    /// Name at this moment.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.0.name
    }

    /// Session id, when signed in by a browser.
    #[must_use]
    pub fn session(&self) -> Option<&str> {
        self.0.session.as_deref()
    }

    /// Address the request came from.
    #[must_use]
    pub fn address(&self) -> &str {
        &self.0.address
    }

    /// `zh-CN` or `en`.
    #[must_use]
    pub fn locale(&self) -> &str {
        &self.0.locale
    }

    /// The roles held.
    #[must_use]
    pub fn grants(&self) -> &[Grant] {
        &self.0.grants
    }

    /// True when a role is held anywhere.
    #[must_use]
    pub fn is(&self, role: Role) -> bool {
        self.0.grants.iter().any(|grant| grant.role == role)
    }

    /// The units in which a role is held, as administrator or member.
    #[must_use]
    pub fn units(&self) -> Vec<&str> {
        let mut ids: Vec<&str> =
            self.0.grants.iter().filter_map(|grant| if let Scope::Unit(id) = &grant.scope { Some(id.as_str()) } else { None }).collect();
        ids.sort_unstable();
        ids.dedup();
        ids
    }

    /// The bodies for which the actor reviews or decides.
    #[must_use]
    pub fn bodies(&self) -> Vec<&str> {
        let mut codes: Vec<&str> = self
            .0
            .grants
            .iter()
            .filter_map(|grant| if let Scope::Body(code) = &grant.scope { Some(code.as_str()) } else { None })
            .collect();
        codes.sort_unstable();
        codes.dedup();
        codes
    }
}
