//! `pg_dump`'s text as a set of objects: what two databases hold can be compared whatever the order.

use std::collections::BTreeMap;

/// The objects of a dump by their heading (`Name: album; Type: TABLE; Schema: public`), each with its statements.
#[must_use]
pub fn objects(dump: &str) -> BTreeMap<String, String> {
    let mut objects = BTreeMap::new();
    for section in dump.split("\n--\n-- Name: ").skip(1) {
        let (heading, rest) = section.split_once('\n').unwrap_or((section, ""));
        let heading = heading.split("; Owner:").next().unwrap_or(heading);
        let body = rest.trim_start_matches("--").trim();
        // Where the next object needs other settings, they stand at the end of this one.
        let body = body
            .lines()
            .filter(|line| !line.starts_with("SET default_") && !line.starts_with("-- PostgreSQL"))
            .filter(|line| !line.starts_with("\\unrestrict") && *line != "--")
            .collect::<Vec<_>>()
            .join("\n");
        objects.insert(heading.to_owned(), body.trim().to_owned());
    }
    objects
}

/// What one set has and the other lacks or says differently, as a reader of a failed test needs it.
#[must_use]
pub fn differences(
    ours: &BTreeMap<String, String>,
    theirs: &BTreeMap<String, String>,
) -> Vec<String> {
    let mut found = Vec::new();
    for (heading, body) in theirs {
        match ours.get(heading) {
            None => found.push(format!("missing: {heading}\n{body}")),
            Some(own) if own != body => {
                found.push(format!(
                    "different: {heading}\nours:\n{own}\ntheirs:\n{body}"
                ));
            }
            Some(_) => {}
        }
    }
    let additional = ours
        .iter()
        .filter(|(heading, _)| !theirs.contains_key(*heading));
    found.extend(additional.map(|(heading, body)| format!("additional: {heading}\n{body}")));
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    const DUMP: &str = "--\n-- PostgreSQL database dump\n--\n\nSET x = 1;\n\n--\n-- Name: a; Type: TABLE; Schema: public; Owner: -\n--\n\nCREATE TABLE public.a (\n);\n\n\n--\n-- Name: b; Type: TABLE; Schema: public; Owner: -\n--\n\nCREATE TABLE public.b (\n);\n\n\n--\n-- PostgreSQL database dump complete\n--\n\n";

    #[test]
    fn object_is_its_heading_and_its_statements() {
        let objects = objects(DUMP);
        assert_eq!(objects.len(), 2);
        assert_eq!(
            objects["b; Type: TABLE; Schema: public"],
            "CREATE TABLE public.b (\n);"
        );
    }

    #[test]
    fn both_sides_of_a_difference_are_told() {
        let theirs = objects(DUMP);
        let ours = objects(
            &DUMP
                .replace("TABLE public.b (\n)", "TABLE public.b (id)")
                .replace("Name: a", "Name: c"),
        );
        let found = differences(&ours, &theirs);
        assert_eq!(found.len(), 3);
        assert!(found[0].starts_with("missing: a;") && found[2].starts_with("additional: c;"));
        assert!(found[1].contains("(id)"));
    }
}
