//! What programme staff, technical support and the administrators do. Lists, records and forms are drawn by one view, [`sheet::Sheet`].

mod account;
mod account_acts;
mod accounts;
mod add_entry;
mod asked;
mod audit;
mod audit_verify;
mod change_unit;
mod clock;
mod cycle;
mod cycles;
mod day;
mod deregister;
mod desk;
mod dictionaries;
mod dictionary;
mod exceptions;
mod extend;
mod filter;
mod grant;
mod grant_form;
mod grant_role;
mod job;
mod jobs;
mod letter;
mod outbox;
mod overview;
mod record;
mod revoke;
mod sheet;
mod unit;
mod unit_choice;
mod units;
mod verify;
mod windows;
mod words;

use axum::{Router, routing::get};

use crate::{routes, site::Site};

/// The routes of this area.
pub fn routes() -> Router<Site> {
    Router::new()
        .route(routes::Staff::PATTERN, get(overview::show))
        .route(routes::StaffUnits::PATTERN, get(units::show))
        .route(routes::StaffUnit::PATTERN, get(unit::show))
        .route(routes::StaffUnitChange::PATTERN, get(change_unit::show).post(change_unit::send))
        .route(routes::StaffUnitVerify::PATTERN, get(verify::show).post(verify::send))
        .route(routes::StaffWindows::PATTERN, get(windows::show))
        .route(routes::StaffWindowsExtend::PATTERN, get(extend::show).post(extend::send))
        .route(routes::StaffExceptions::PATTERN, get(exceptions::show))
        .route(routes::StaffExceptionNew::PATTERN, get(grant::show).post(grant::send))
        .route(routes::StaffExceptionRevoke::PATTERN, get(revoke::show).post(revoke::send))
        .route(routes::StaffCycles::PATTERN, get(cycles::show))
        .route(routes::StaffCycle::PATTERN, get(cycle::show).post(cycle::send))
        .route(routes::StaffDictionaries::PATTERN, get(dictionaries::show))
        .route(routes::StaffDictionary::PATTERN, get(dictionary::show))
        .route(routes::StaffDictionaryAdd::PATTERN, get(add_entry::show).post(add_entry::send))
        .route(routes::StaffAccounts::PATTERN, get(accounts::show).post(accounts::find))
        .route(routes::StaffAccount::PATTERN, get(account::show))
        .route(routes::StaffAccountDisable::PATTERN, get(account_acts::show_disable).post(account_acts::disable))
        .route(routes::StaffAccountSessions::PATTERN, get(account_acts::show_sessions).post(account_acts::end_sessions))
        .route(routes::StaffRoleEnd::PATTERN, get(account_acts::show_end_role).post(account_acts::end_role))
        .route(routes::StaffRoleNew::PATTERN, get(grant_role::show).post(grant_role::send))
        .route(routes::StaffJobs::PATTERN, get(jobs::show))
        .route(routes::StaffJob::PATTERN, get(job::show).post(job::send))
        .route(routes::StaffOutbox::PATTERN, get(outbox::show))
        .route(routes::StaffLetter::PATTERN, get(letter::show))
        .route(routes::DemoOutbox::PATTERN, get(outbox::stage))
        .route(routes::StaffAudit::PATTERN, get(audit::show))
        .route(routes::StaffAuditVerify::PATTERN, get(audit_verify::show).post(audit_verify::send))
        .route(routes::StaffClock::PATTERN, get(clock::show).post(clock::send))
        .route(routes::StaffDeregister::PATTERN, get(deregister::show).post(deregister::send))
}
