//! The JSON Schema of an application file.

use rules::cycle::schema::application_schema;
use serde_json::json;

use crate::year::{cycle, dictionaries};

#[test]
fn the_schema_has_every_field_and_nothing_else() {
    let schema = application_schema(cycle(), dictionaries());
    assert_eq!(schema["$schema"], "https://json-schema.org/draft/2020-12/schema");
    for place in cycle().fields() {
        let part = &schema["properties"][&place.part.code];
        let of_field = match place.group {
            None => &part["properties"][&place.field.code],
            Some(group) => &part["properties"][&group.code]["items"]["properties"][&place.field.code],
        };
        assert_eq!(of_field["title"], json!(place.field.label.zh), "{}", place.key());
        assert_eq!(part["additionalProperties"], json!(false));
    }
    assert_eq!(schema["properties"]["members"]["properties"]["member"]["maxItems"], json!(15));
    assert_eq!(schema["properties"]["team"]["properties"]["type"]["enum"], json!(["industry", "regional", "professional"]));
    assert_eq!(schema["properties"]["team"]["properties"]["regions"]["maxItems"], json!(5));
    assert_eq!(schema["properties"]["unit"]["properties"]["name"]["maxLength"], json!(100));
}
