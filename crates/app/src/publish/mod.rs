//! Publication (§三.4): batches of approved applications, published by a second person; the public record of each team, its dated corrections;
//! and what the public reads. Nothing about a person leaves here but name and position.

mod batch_document;
mod correct;
mod create;
mod decide_correction;
mod desk;
mod draft;
mod export;
mod facets;
mod fill;
mod home;
mod list;
mod number;
mod publish_batch;
mod read;
mod team_document;

pub use batch_document::{BatchDocument, BatchTeam};
pub use correct::{ProposeCorrection, propose_correction};
pub use create::{CreateBatch, create_batch};
pub use decide_correction::{DropCorrection, PublishCorrection, drop_correction, publish_correction};
pub use desk::{BatchLine, BatchPreview, Candidate, CorrectionShown, Desk, PreviewTeam, correction, desk, preview};
pub use export::{BATCH_HEAD, batch_csv, teams_csv, teams_json};
pub use facets::Facets;
pub use fill::{FillBatch, fill_batch};
pub use home::{Front, front};
pub use list::{TeamLine, TeamList, TeamQuery, TeamSort, teams};
pub use publish_batch::{PublishBatch, Published, publish_batch};
pub use read::{BatchPage, EditionLine, PublishedBatch, TeamPage, batch, batches, team};
pub use team_document::{PublicField, PublicGroup, PublicPart, PublicValue, TeamDocument, Titled};
