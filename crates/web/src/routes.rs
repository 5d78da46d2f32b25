//! Every address is a type: its pattern for the router, its fields for `Path<…>`, its `Display` for a link.
//!
//! `routes::Team { number }` prints `/teams/KC-2022-C-0001`; `routes::Team::PATTERN` is what the router takes.

use std::fmt::{self, Display, Formatter};

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use serde::Deserialize;

/// What stays as it is within one segment of a path.
const SEGMENT: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'_').remove(b'.').remove(b'~');
/// What stays as it is in a wildcard, which may hold several segments.
const WHOLE: &AsciiSet = &SEGMENT.remove(b'/');

fn fill(f: &mut Formatter<'_>, pattern: &str, values: &[(&str, &dyn Display)]) -> fmt::Result {
    let mut rest = pattern;
    while let Some((before, name, after)) = hole(rest) {
        f.write_str(before)?;
        let (name, kept) = name.strip_prefix('*').map_or((name, SEGMENT), |name| (name, WHOLE));
        if let Some((_, value)) = values.iter().find(|(known, _)| *known == name) {
            Display::fmt(&utf8_percent_encode(&value.to_string(), kept), f)?;
        }
        rest = after;
    }
    f.write_str(rest)
}

fn hole(pattern: &str) -> Option<(&str, &str, &str)> {
    let (before, rest) = pattern.split_once('{')?;
    let (name, after) = rest.split_once('}')?;
    Some((before, name, after))
}

macro_rules! routes {
    (@each [$($all:tt)*]) => {
        /// Every address: the name of its type and its pattern.
        pub const ALL: &[(&str, &str)] = &[$($all)*];
    };
    (@each [$($all:tt)*] $(#[$doc:meta])* $name:ident = $pattern:literal; $($rest:tt)*) => {
        $(#[$doc])*
        #[doc = concat!("\n\n`", $pattern, "`")]
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub struct $name;
        routes!(@common $name $pattern);
        routes!(@each [$($all)* (stringify!($name), $pattern),] $($rest)*);
    };
    (@each [$($all:tt)*] $(#[$doc:meta])* $name:ident { $($field:ident: $type:ty),+ } = $pattern:literal; $($rest:tt)*) => {
        $(#[$doc])*
        #[doc = concat!("\n\n`", $pattern, "`")]
        #[derive(Debug, Clone, PartialEq, Eq, Hash, Deserialize)]
        pub struct $name { $(#[doc = concat!("The segment `", stringify!($field), "`.")] pub $field: $type),+ }
        routes!(@common $name $pattern $($field)+);
        routes!(@each [$($all)* (stringify!($name), $pattern),] $($rest)*);
    };
    (@common $name:ident $pattern:literal $($field:ident)*) => {
        impl $name {
            /// What the router takes.
            pub const PATTERN: &'static str = $pattern;

            /// The address, ready for a link or a redirect.
            #[must_use]
            pub fn path(&self) -> String {
                self.to_string()
            }
        }
        impl Display for $name {
            fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
                fill(f, $pattern, &[$((stringify!($field), &self.$field)),*])
            }
        }
    };
    ($($all:tt)+) => { routes!(@each [] $($all)+); };
}

routes! {
    /// Front page.
    Home = "/";
    /// 办事指南.
    Guide = "/guide";
    /// Which team types a unit may lead.
    Eligibility = "/eligibility";
    /// Public list of registered teams.
    Teams = "/teams";
    /// The same list as CSV.
    TeamsCsv = "/teams.csv";
    /// A registered team by its public number.
    Team { number: String } = "/teams/{number}";
    /// Public list of published batches.
    Batches = "/batches";
    /// A published batch; `n` is its number, with `.csv` or `.json` for the file (see [`Batch::read`]).
    Batch { year: i16, n: String } = "/batches/{year}/{n}";
    /// Accessibility statement.
    Accessibility = "/accessibility";
    /// Privacy notice.
    Privacy = "/privacy";
    /// Open data: what may be downloaded, and how.
    OpenData = "/open-data";
    /// Registered teams as JSON.
    ApiTeams = "/api/teams";
    /// Whether the node can serve.
    Healthz = "/healthz";
    /// Language, colours, size of type.
    Preferences = "/preferences";
    /// The roles of a rehearsal and one click into each.
    Demo = "/demo";
    /// Letters of a rehearsal, for everybody to read.
    DemoOutbox = "/demo/outbox";
    /// Moves the programme's clock of a rehearsal.
    DemoClock = "/demo/clock";
    /// Fills the blank fields of a draft with samples, in a rehearsal.
    DemoFill { id: String } = "/demo/applications/{id}/fill";
    /// A file of ours, by the hash of all of them.
    Asset { hash: String, name: String } = "/assets/{hash}/{*name}";

    /// Sign in.
    SignIn = "/sign-in";
    /// Sign out.
    SignOut = "/sign-out";
    /// Make an account.
    Register = "/register";
    /// The letter after registering is on its way.
    RegisterSent = "/register/sent";
    /// Confirm an e-mail address.
    Verify { token: String } = "/verify/{token}";
    /// Ask for a link to set a new password.
    Reset = "/reset";
    /// The letter with the link is on its way.
    ResetSent = "/reset/sent";
    /// Set a new password.
    ResetToken { token: String } = "/reset/{token}";
    /// One's own account.
    Account = "/account";
    /// One's own name and language.
    AccountProfile = "/account/profile";
    /// One's own password.
    AccountPassword = "/account/password";
    /// One's own sessions.
    AccountSessions = "/account/sessions";
    /// Accept an invitation to a unit.
    Invitation { token: String } = "/invitations/{token}";
    /// Letters and notices.
    Inbox = "/inbox";

    /// Enter a unit.
    UnitNew = "/units/new";
    /// A unit of one's own.
    Unit { id: String } = "/units/{id}";
    /// Change a unit's own data.
    UnitChange { id: String } = "/units/{id}/change";
    /// People of a unit, their roles, invitations.
    UnitMembers { id: String } = "/units/{id}/members";

    /// One member of a unit: role, leaving.
    UnitMember { id: String, account: String } = "/units/{id}/members/{account}";
    /// The unit's registered teams, and the way to give one up (注销).
    Registrations = "/registrations";
    /// Give a registration up (注销).
    Deregister { number: String } = "/registrations/{number}/deregister";

    /// The unit's applications (办件进度).
    Applications = "/applications";
    /// Begin an application.
    ApplicationNew = "/applications/new";
    /// Task list of an application.
    Application { id: String } = "/applications/{id}";
    /// One part of the form.
    ApplicationPart { id: String, part: String } = "/applications/{id}/parts/{part}";
    /// Save single answers while they are typed.
    ApplicationAutosave { id: String } = "/applications/{id}/autosave";
    /// Who else has the form open.
    ApplicationHere { id: String } = "/applications/{id}/here";
    /// Add an item to a group.
    ApplicationItemNew { id: String, part: String, group: String } = "/applications/{id}/parts/{part}/{group}/new";
    /// One item of a group: a person, a partner, a stage.
    ApplicationItem { id: String, item: String } = "/applications/{id}/items/{item}";
    /// Remove an item, after a question.
    ApplicationItemRemove { id: String, item: String } = "/applications/{id}/items/{item}/remove";
    /// All answers and all problems, before submission.
    ApplicationCheck { id: String } = "/applications/{id}/check";
    /// Hand in.
    ApplicationSubmit { id: String } = "/applications/{id}/submit";
    /// The answers as they were handed in, to read and to print.
    ApplicationAnswers { id: String } = "/applications/{id}/answers";
    /// Delete a draft.
    ApplicationDelete { id: String } = "/applications/{id}/delete";
    /// Take back.
    ApplicationWithdraw { id: String } = "/applications/{id}/withdraw";
    /// Receipt of the last submission.
    ApplicationReceipt { id: String } = "/applications/{id}/receipt";
    /// What happened, when, by whom.
    ApplicationHistory { id: String } = "/applications/{id}/history";
    /// A file of an application.
    ApplicationFile { id: String, file: String } = "/applications/{id}/files/{file}";

    /// The reviewers' queue.
    Review = "/review";
    /// An application under review.
    ReviewApplication { id: String } = "/review/{id}";
    /// One decision on it, asked again before it is taken: return, approve, reject, reroute, conflict.
    ReviewDecision { id: String, act: String } = "/review/{id}/{act}";
    /// A file of it, as submitted.
    ReviewFile { id: String, file: String } = "/review/{id}/files/{file}";
    /// Batches to publish.
    Publish = "/publish";
    /// A batch in preparation.
    PublishBatch { batch: String } = "/publish/{batch}";
    /// The same as the public will see it.
    PublishPreview { batch: String } = "/publish/{batch}/preview";
    /// One team of it as the public will see it.
    PublishTeam { batch: String, application: String } = "/publish/{batch}/teams/{application}";
    /// Publish it, asked again.
    PublishConfirm { batch: String } = "/publish/{batch}/publish";
    /// Find a published team whose record needs a correction.
    PublishTeams = "/publish/teams";
    /// Propose a correction of a published team's record.
    PublishCorrect { number: String } = "/publish/teams/{number}";
    /// A correction that waits for a second person.
    PublishCorrection { id: String } = "/publish/corrections/{id}";

    /// What staff have to do.
    Staff = "/staff";
    /// Units, with those waiting to be verified.
    StaffUnits = "/staff/units";
    /// A unit, as staff see it.
    StaffUnit { id: String } = "/staff/units/{id}";
    /// Verify a unit.
    StaffUnitVerify { id: String } = "/staff/units/{id}/verify";
    /// Change a unit's data, for the technical support.
    StaffUnitChange { id: String } = "/staff/units/{id}/change";
    /// Windows and their extensions.
    StaffWindows = "/staff/windows";
    /// Extend the window, for all or for one unit.
    StaffWindowsExtend = "/staff/windows/extend";
    /// Exceptions that were granted.
    StaffExceptions = "/staff/exceptions";
    /// Grant an exception.
    StaffExceptionNew = "/staff/exceptions/new";
    /// Revoke an exception or an extension.
    StaffExceptionRevoke { id: String } = "/staff/exceptions/{id}/revoke";
    /// Programme files and their revisions.
    StaffCycles = "/staff/cycles";
    /// A programme file.
    StaffCycle { id: String } = "/staff/cycles/{id}";
    /// Code lists.
    StaffDictionaries = "/staff/dictionaries";
    /// A code list.
    StaffDictionary { code: String } = "/staff/dictionaries/{code}";
    /// Add an entry to a code list.
    StaffDictionaryAdd { code: String } = "/staff/dictionaries/{code}/add";
    /// Accounts and the roles of bodies and of the programme.
    StaffAccounts = "/staff/accounts";
    /// An account, as those who look after accounts see it.
    StaffAccount { id: String } = "/staff/accounts/{id}";
    /// Disable an account, or let it in again.
    StaffAccountDisable { id: String } = "/staff/accounts/{id}/disable";
    /// End every session of an account.
    StaffAccountSessions { id: String } = "/staff/accounts/{id}/sessions";
    /// End a role of an account.
    StaffRoleEnd { id: String, grant: String } = "/staff/accounts/{id}/roles/{grant}/end";
    /// Give a role.
    StaffRoleNew = "/staff/roles/new";
    /// Background jobs.
    StaffJobs = "/staff/jobs";
    /// A job that was given up.
    StaffJob { id: String } = "/staff/jobs/{id}";
    /// Mail that went out or waits.
    StaffOutbox = "/staff/outbox";
    /// One letter.
    StaffLetter { id: String } = "/staff/outbox/{id}";
    /// What was done by whom.
    StaffAudit = "/staff/audit";
    /// Whether the record of it is whole.
    StaffAuditVerify = "/staff/audit/verify";
    /// The programme's clock in a rehearsal.
    StaffClock = "/staff/clock";
    /// Deregister a team (注销).
    StaffDeregister { number: String } = "/staff/deregister/{number}";
    /// Search in a code list, as JSON for the type-ahead.
    DictionarySearch { code: String } = "/dictionaries/{code}/search";
}

/// The shapes in which a batch is given out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum BatchShape {
    /// A page.
    Page,
    /// A CSV file.
    Csv,
    /// A JSON document.
    Json,
}

impl SignIn {
    /// Signing in, and back to `here` afterwards.
    #[must_use]
    pub fn then(here: &str) -> String {
        format!("{Self}?next={}", utf8_percent_encode(here, NON_ALPHANUMERIC))
    }
}

impl Batch {
    /// The address of batch `n` of `year` in `shape`.
    #[must_use]
    pub fn of(year: i16, n: u32, shape: BatchShape) -> Self {
        let ending = match shape {
            BatchShape::Page => "",
            BatchShape::Csv => ".csv",
            BatchShape::Json => ".json",
        };
        Self { year, n: format!("{n}{ending}") }
    }

    /// The batch number and the shape that this address asks for; `None` when it is neither.
    #[must_use]
    pub fn read(&self) -> Option<(u32, BatchShape)> {
        let (digits, shape) = match self.n.split_once('.') {
            None => (self.n.as_str(), BatchShape::Page),
            Some((digits, "csv")) => (digits, BatchShape::Csv),
            Some((digits, "json")) => (digits, BatchShape::Json),
            Some(_) => return None,
        };
        let plain = digits.bytes().all(|b| b.is_ascii_digit()) && !digits.starts_with('0');
        digits.parse().ok().filter(|_| plain).map(|n| (n, shape))
    }
}
