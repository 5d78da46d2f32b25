//! What a unit is told of its application: a notice in its inbox, and a letter to its administrators.

use serde_json::{Map, Value};
use store::Application;

use crate::{
    act::{Act, NewNotice},
    mail::{self, Template},
    outcome::Failure,
};

/// Tells the lead unit; `params` are the values that the wording names besides `team` and `link`. A kind without a letter is a notice only.
pub(crate) async fn to_unit(act: &mut Act, application: &Application, kind: &'static str, params: &[(&str, &str)]) -> Result<(), Failure> {
    let link = format!("/applications/{}", application.id);
    to_unit_at(act, application, kind, params, link).await
}

/// The same with another place to go to.
pub(crate) async fn to_unit_at(
    act: &mut Act,
    application: &Application,
    kind: &'static str,
    params: &[(&str, &str)],
    link: String,
) -> Result<(), Failure> {
    let name = application.name.clone();
    let address = format!("{}{link}", act.app.settings().public_url);
    let mut filled = vec![("team", name.as_str()), ("link", address.as_str())];
    filled.extend_from_slice(params);
    if let Some(template) = Template::ALL.iter().find(|template| template.as_str() == kind) {
        mail::queue_to_unit_admins(act, &application.unit_id, *template, &filled).await?;
    }
    let mut values: Map<String, Value> = params.iter().map(|(name, value)| ((*name).to_owned(), Value::from(*value))).collect();
    values.insert("team".to_owned(), Value::from(application.name.as_str()));
    let notice = NewNotice { account: None, unit: Some(&application.unit_id), kind, params: Value::Object(values), link };
    act.notify(notice).await
}
