//! What candidates can do: many to many.

use model_core::Model;
use sqlx::FromRow;

use crate::Profile;

/// A skill.
#[derive(Clone, Debug, PartialEq, Eq, Model, FromRow)]
#[model(table = "skills")]
pub struct Skill {
    /// The skill's number, given by the database.
    #[model(primary_key, identity)]
    pub id: i64,
    /// What it is called.
    #[model(unique, max_length = 60)]
    pub name: String,
}

/// A skill of a profile.
#[derive(Clone, Debug, PartialEq, Eq, Model, FromRow)]
#[model(table = "profile_skills", primary_key(profile_id, skill_id))]
pub struct ProfileSkill {
    /// Whose skill it is.
    #[model(references(Profile::id), on_delete = cascade)]
    pub profile_id: i64,
    /// Which skill it is.
    #[model(references(Skill::id), on_delete = cascade, index)]
    pub skill_id: i64,
    /// How well: from 1 to 5.
    #[model(check = "level BETWEEN 1 AND 5", default = 3)]
    pub level: i16,
}
