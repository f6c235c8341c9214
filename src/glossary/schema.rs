//! The format of glossary files as a JSON schema, for editors that complete and check TOML. It follows the reader's lists of keys.

use schemars::generate::SchemaSettings;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde_json::{Map, Value, json};

use super::read::{CONDITION_KEYS, KEYS};
use super::{Class, Kind, Topics};

/// A text, or a list of texts.
#[derive(JsonSchema)]
#[serde(untagged)]
#[expect(dead_code, reason = "only its schema is used")]
enum Texts {
    /// One.
    One(String),
    /// Several.
    Several(Vec<String>),
}

/// The form used once the full one has been read
#[derive(JsonSchema)]
#[serde(deny_unknown_fields)]
#[expect(dead_code, reason = "only its schema is used")]
struct Short {
    /// The Arabic form, or a list of its spellings
    ar: Texts,
    /// The English form
    en: String,
}

/// Other forms
#[derive(JsonSchema)]
#[serde(deny_unknown_fields)]
#[expect(dead_code, reason = "only its schema is used")]
struct Also {
    /// Other Arabic forms; they are found too, and may be patterns
    ar: Option<Texts>,
    /// Other English forms; they are only listed
    en: Option<Texts>,
}

/// A place's adjective
#[derive(JsonSchema)]
#[serde(deny_unknown_fields)]
#[expect(dead_code, reason = "only its schema is used")]
struct Adjective {
    /// Masculine singular without ال, in each spelling; all other forms follow by rule
    ar: Texts,
    /// The English adjective
    en: String,
    /// A broken plural such as «أكراد», without ال
    plural: Option<Texts>,
    /// The English noun for several people, where adjective + "s" is wrong: "Turks", "French"
    people: Option<String>,
}

/// What an editor tells of a key of an entry.
fn described(key: &str) -> Option<&'static str> {
    Some(match key {
        "kind" => "What the entry names; only in files that are not named after a kind (people.toml, places.toml …)",
        "ar" => {
            "The usual Arabic form; of titles, organizations, events, places and terms it may be a pattern: (أ|ب), […], {country}"
        }
        "en" => "The English form that a wire service prints",
        "before_name" => "Titles: the English form directly before a name",
        "short" => "The form used once the full one has been read",
        "also" => "Other Arabic forms (they are found too) and other English forms (they are only listed)",
        "adjective" => "A place's adjective",
        "the" => "Whether the English form takes \"the\" in a sentence",
        "class" => "A finer division of the kind",
        "country" => "The id of the country that a person or an organization belongs to",
        "when" => "When a form that is also a common word is meant; of a list of tables, one must hold",
        "yes" => "Sentences in which the entry must be found",
        "no" => "Sentences in which the entry must not be found",
        "note" => "English: who or what this is, since when",
        "remove" => "Takes the entry of an earlier layer away",
        _ => return None,
    })
}

/// What an editor tells of a key of `when`.
fn condition_described(key: &str) -> Option<&'static str> {
    Some(match key {
        "quoted" => "The form stands in quotation marks, alone",
        "near" => "One of these words or phrases stands in the same sentence",
        "before" => "One of them stands within the three words before",
        "after" => "One of them stands within the three words after",
        "not_near" => "None of them stands in the same sentence",
        "not_before" => "None of them stands within the three words before",
        "not_after" => "None of them stands within the three words after",
        "story" => "One of them stands anywhere in the article",
        "topic" => "The article is about one of these topics",
        "title" => "A title or rank stands directly before the form; with false, none does",
        "described" => "A word with ال, as an adjective has it, stands directly behind the form; with false, none does",
        "beside" => "An entry of one of these kinds stands directly before or behind the form",
        _ => return None,
    })
}

/// The JSON schema of a glossary file (draft 7, which editors of TOML read).
#[must_use]
pub fn schema() -> Value {
    let mut generator = SchemaSettings::draft07().into_generator();
    let mut entry = Map::new();
    for key in KEYS {
        entry.insert(key.to_owned(), with_description(value_of(key, &mut generator), described(key)));
    }
    let entry = json!({
        "description": "An entry; its id is of lower-case Latin letters, digits and hyphens",
        "type": "object",
        "additionalProperties": false,
        "properties": entry,
        "anyOf": [{ "required": ["ar", "en"] }, { "required": ["remove"] }],
    });
    let mut definitions = generator.take_definitions(true);
    definitions.values_mut().for_each(without_null);
    definitions.insert("Entry".into(), entry);
    json!({
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "A glossary file of mujaz",
        "type": "object",
        "propertyNames": { "pattern": "^[a-z0-9-]+$" },
        "additionalProperties": { "$ref": "#/definitions/Entry" },
        "definitions": definitions,
    })
}

fn value_of(key: &str, generator: &mut SchemaGenerator) -> Schema {
    match key {
        "kind" => json_schema!({ "enum": Kind::ALL.map(|(_, name, _)| name) }),
        "class" => json_schema!({ "enum": Class::ALL.map(|(_, name, _)| name) }),
        "ar" | "en" | "before_name" | "country" | "note" => json_schema!({ "type": "string", "minLength": 1 }),
        "the" | "remove" => json_schema!({ "type": "boolean" }),
        "yes" | "no" => generator.subschema_for::<Texts>(),
        "short" => generator.subschema_for::<Short>(),
        "also" => generator.subschema_for::<Also>(),
        "adjective" => generator.subschema_for::<Adjective>(),
        "when" => {
            let table = condition(generator);
            json_schema!({ "anyOf": [table, { "type": "array", "items": table }] })
        }
        // A key that is not described yet is at least no mistake.
        _ => Schema::default(),
    }
}

fn condition(generator: &mut SchemaGenerator) -> Value {
    let mut keys = Map::new();
    for key in CONDITION_KEYS {
        let schema = match key {
            "quoted" | "title" | "described" => json_schema!({ "type": "boolean" }),
            "topic" => one_or_more(&Topics::embedded().names().collect::<Vec<_>>()),
            "beside" => one_or_more(&Kind::ALL.map(|(_, name, _)| name)),
            "near" | "before" | "after" | "not_near" | "not_before" | "not_after" | "story" => {
                generator.subschema_for::<Texts>()
            }
            _ => Schema::default(),
        };
        keys.insert(key.to_owned(), with_description(schema, condition_described(key)));
    }
    json!({ "type": "object", "minProperties": 1, "additionalProperties": false, "properties": keys })
}

/// TOML has no null: what may be missing is only not required.
fn without_null(schema: &mut Value) {
    let Value::Object(map) = schema else { return };
    if let Some(Value::Array(types)) = map.get_mut("type") {
        types.retain(|name| name != "null");
        if let [only] = types.as_slice() {
            let only = only.clone();
            map.insert("type".to_owned(), only);
        }
    }
    if let Some(Value::Array(choices)) = map.get_mut("anyOf") {
        choices.retain(|choice| choice["type"] != "null");
    }
    if let Some(Value::Object(keys)) = map.get_mut("properties") {
        keys.values_mut().for_each(without_null);
    }
}

/// One of these names, or a list of them.
fn one_or_more(names: &[&str]) -> Schema {
    json_schema!({ "anyOf": [{ "enum": names }, { "type": "array", "items": { "enum": names } }] })
}

/// What stands beside a `$ref` is not read in draft 7, so the reference goes into `allOf`.
fn with_description(schema: Schema, description: Option<&str>) -> Value {
    let schema = schema.to_value();
    let mut described = match schema {
        Value::Object(map) if !map.contains_key("$ref") => map,
        Value::Object(map) => Map::from_iter([("allOf".to_owned(), json!([map]))]),
        _ => Map::new(),
    };
    if let Some(description) = description {
        described.insert("description".to_owned(), description.into());
    }
    Value::Object(described)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::glossary::read::{ADJECTIVE_KEYS, FORM_KEYS};
    use crate::glossary::{Layer, edit};

    fn keys(value: &Value) -> Vec<&str> {
        let mut keys: Vec<&str> = value.as_object().unwrap().keys().map(String::as_str).collect();
        keys.sort_unstable();
        keys
    }

    fn sorted<const N: usize>(mut keys: [&str; N]) -> Vec<&str> {
        keys.sort_unstable();
        keys.to_vec()
    }

    #[test]
    fn every_key_of_the_reader_is_described_and_no_other() {
        let schema = schema();
        let definitions = &schema["definitions"];
        let entry = &definitions["Entry"]["properties"];
        let when = &entry["when"]["anyOf"][0]["properties"];
        for (found, known) in [
            (entry, sorted(KEYS)),
            (when, sorted(CONDITION_KEYS)),
            (&definitions["Short"]["properties"], sorted(FORM_KEYS)),
            (&definitions["Also"]["properties"], sorted(FORM_KEYS)),
            (&definitions["Adjective"]["properties"], sorted(ADJECTIVE_KEYS)),
        ] {
            assert_eq!(keys(found), known);
            for (key, value) in found.as_object().unwrap() {
                assert!(value["description"].is_string(), "`{key}` has no description in src/glossary/schema.rs");
                assert!(value.as_object().unwrap().len() > 1, "`{key}` has no type in src/glossary/schema.rs");
            }
        }
    }

    /// Whether a value keeps to a schema, as far as this schema needs.
    fn keeps(value: &Value, schema: &Value, root: &Value) -> bool {
        let all = |name: &str| schema[name].as_array().cloned().unwrap_or_default();
        let is = |name: &str| match name {
            "object" => value.is_object(),
            "array" => value.is_array(),
            "string" => value.is_string(),
            "boolean" => value.is_boolean(),
            "null" => value.is_null(),
            _ => false,
        };
        let types: Vec<&str> = match &schema["type"] {
            Value::Array(names) => names.iter().filter_map(Value::as_str).collect(),
            name => name.as_str().into_iter().collect(),
        };
        let reference = schema["$ref"].as_str().map(|path| root.pointer(&path[1..]).unwrap());
        let inside = value.as_object().is_none_or(|map| {
            map.iter().all(|(key, value)| match schema["properties"].get(key) {
                Some(schema) => keeps(value, schema, root),
                None => match &schema["additionalProperties"] {
                    Value::Null => true,
                    Value::Bool(allowed) => *allowed,
                    schema => keeps(value, schema, root),
                },
            })
        });
        reference.is_none_or(|schema| keeps(value, schema, root))
            && (types.is_empty() || types.into_iter().any(is))
            && (schema["enum"].is_null() || all("enum").contains(value))
            && all("allOf").iter().all(|schema| keeps(value, schema, root))
            && (schema["anyOf"].is_null() || all("anyOf").iter().any(|schema| keeps(value, schema, root)))
            && all("required").iter().all(|key| value.get(key.as_str().unwrap()).is_some())
            && value.as_array().is_none_or(|items| items.iter().all(|item| keeps(item, &schema["items"], root)))
            && inside
    }

    #[test]
    fn the_embedded_glossary_keeps_to_it() {
        let schema = schema();
        for (name, text) in Layer::embedded().files {
            let file: Value = toml::from_str(&text).unwrap();
            for (id, entry) in file.as_object().unwrap() {
                assert!(keeps(entry, &schema["definitions"]["Entry"], &schema), "{name}: {id}");
            }
            assert!(keeps(&file, &schema, &schema) && edit::format(&name, &text).is_ok());
        }
        assert!(!schema.to_string().contains("null"));
        for wrong in [
            "ar = 5\nen = \"x\"",
            "ar = \"x\"",
            "ar = \"x\"\nen = \"y\"\nwhen = { nearby = \"z\" }",
            "ar = \"x\"\nen = \"y\"\nclass = \"town\"",
        ] {
            assert!(!keeps(&toml::from_str(&format!("[a]\n{wrong}")).unwrap(), &schema, &schema), "{wrong}");
        }
    }
}
