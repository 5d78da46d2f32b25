//! Accounts: registration, sign-in, sessions, passwords, roles.

pub mod admin_create;
pub mod change_password;
pub mod change_profile;
pub mod create;
pub mod disable;
pub mod email;
pub mod end_role;
pub mod end_sessions_of;
pub mod grant_role;
pub mod list;
pub mod password;
pub mod persona;
pub mod privacy;
pub mod profile;
pub mod register;
pub mod register_again;
pub mod request_reset;
pub mod reset;
pub mod session;
pub mod sessions;
pub mod sign_in;
pub mod sign_out;
pub(crate) mod throttle;
pub mod token;
pub mod verify_email;

pub use session::{NewSession, SignedIn, actor_of, owner_of_token};
