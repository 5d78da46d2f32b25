//! What the programme's people do: batches and their publication, exceptions, a deregistration, a correction.

use std::collections::BTreeMap;

use app::{
    publish, register,
    staff::{self, GrantException},
};
use rules::{exception::ExceptionKind, time};

use super::stage::{Stage, done};
use crate::report::Trouble;

/// Staff put approved applications together; the id of the batch.
pub(super) async fn collect(stage: &Stage, title: &str, applications: Vec<String>) -> Result<String, Trouble> {
    let staff = stage.actor("staff").await?;
    let title = title.to_owned();
    let id = done("batch", stage.app.run(&staff, publish::CreateBatch { title: title.clone() }, publish::create_batch).await)?;
    let fill = publish::FillBatch { id: id.clone(), version: 1, title, applications };
    done("batch", stage.app.run(&staff, fill, publish::fill_batch).await)?;
    Ok(id)
}

/// A second person publishes it; the registration numbers.
pub(super) async fn publish(stage: &Stage, batch: &str) -> Result<Vec<String>, Trouble> {
    let publisher = stage.actor("publisher").await?;
    let command = publish::PublishBatch { id: batch.to_owned(), version: 2 };
    Ok(done("publication", stage.app.run(&publisher, command, publish::publish_batch).await)?.teams)
}

/// Given up by its unit.
pub(super) async fn deregister(stage: &Stage, unit: &str, number: &str, reason: &str) -> Result<(), Trouble> {
    let actor = stage.actor(&stage.administrator(unit)).await?;
    let command = register::Deregister { number: number.to_owned(), typed: number.to_owned(), reason: reason.to_owned() };
    done("deregistration", stage.app.run(&actor, command, register::deregister_own).await)
}

/// Single cases in which staff lifted a rule.
pub(super) async fn exceptions(stage: &Stage) -> Result<(), Trouble> {
    let staff = stage.actor("staff").await?;
    let grant = |kind, unit: &str, team_type: Option<&str>, extra_places, until: Option<&str>, reason: &str| {
        Ok::<_, Trouble>(GrantException {
            kind,
            unit_id: Some(stage.unit(unit)?),
            team_type: team_type.map(str::to_owned),
            extra_places,
            until: until.and_then(time::shanghai),
            reason: reason.to_owned(),
        })
    };
    let all = [
        grant(
            ExceptionKind::Eligibility,
            "mech",
            Some("regional"),
            0,
            None,
            "福建省科协来函，委托福建省机械工程学会代为申请区域科技服务团，仅限本年度一项。",
        )?,
        grant(ExceptionKind::Quota, "hunan", None, 1, None, "长沙、衡阳两座试点城市各需一个区域科技服务团，经研究增加一个名额。")?,
        grant(
            ExceptionKind::Window,
            "ip",
            None,
            0,
            Some("2022-03-04T00:00"),
            "单位所在园区网络检修，材料已于截止前电话报备，同意延至 3 月 3 日 24:00。",
        )?,
    ];
    for command in all {
        done("exception", stage.app.run(&staff, command, staff::grant_exception).await)?;
    }
    Ok(())
}

/// Staff propose to correct what is published of a team; a second person publishes it, or has still to.
pub(super) async fn correction(stage: &Stage, number: &str, path: &str, words: &str, note: &str, published: bool) -> Result<(), Trouble> {
    let (staff, publisher) = (stage.actor("staff").await?, stage.actor("publisher").await?);
    let texts = BTreeMap::from([(path.to_owned(), words.to_owned())]);
    let command = publish::ProposeCorrection { number: number.to_owned(), edition: 1, texts, note: note.to_owned() };
    let id = done("correction", stage.app.run(&staff, command, publish::propose_correction).await)?;
    if published {
        done("correction", stage.app.run(&publisher, publish::PublishCorrection { id }, publish::publish_correction).await)?;
    }
    Ok(())
}
