//! Candidates in and out of the database: plain sqlx, no layer between.

use candidates_domain::{Availability, Profile, User};
use sqlx::{Connection, SqliteConnection};

/// What it takes to enter a candidate.
#[derive(Clone, Debug)]
pub struct NewCandidate<'a> {
    /// The address to sign in with.
    pub email: &'a str,
    /// The candidate's name.
    pub name: &'a str,
    /// One line about the candidate.
    pub headline: &'a str,
    /// Skills, each with a level from 1 to 5.
    pub skills: &'a [(&'a str, i16)],
}

/// A candidate as the list shows one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Candidate {
    /// The account.
    pub user: User,
    /// The profile.
    pub profile: Profile,
    /// The names of the candidate's skills, sorted.
    pub skills: Vec<String>,
}

/// Candidates in a database.
#[derive(Debug)]
pub struct Repository<'c> {
    connection: &'c mut SqliteConnection,
}

impl<'c> Repository<'c> {
    /// Works on this connection.
    pub fn new(connection: &'c mut SqliteConnection) -> Self {
        Self { connection }
    }

    /// Enters a candidate with account, profile and skills, or nothing at all.
    ///
    /// # Errors
    /// sqlx's: an address that is taken, a level out of range.
    pub async fn add(&mut self, new: &NewCandidate<'_>) -> sqlx::Result<i64> {
        let mut transaction = self.connection.begin().await?;
        let user: i64 =
            sqlx::query_scalar("INSERT INTO users (email, name) VALUES (?, ?) RETURNING id")
                .bind(new.email)
                .bind(new.name)
                .fetch_one(&mut *transaction)
                .await?;
        let profile: i64 = sqlx::query_scalar(
            "INSERT INTO profiles (user_id, headline) VALUES (?, ?) RETURNING id",
        )
        .bind(user)
        .bind(new.headline)
        .fetch_one(&mut *transaction)
        .await?;
        for (skill, level) in new.skills {
            sqlx::query("INSERT INTO skills (name) VALUES (?) ON CONFLICT (name) DO NOTHING")
                .bind(skill)
                .execute(&mut *transaction)
                .await?;
            sqlx::query(
                "INSERT INTO profile_skills (profile_id, skill_id, level) SELECT ?, id, ? FROM skills WHERE name = ?",
            )
            .bind(profile)
            .bind(level)
            .bind(skill)
            .execute(&mut *transaction)
            .await?;
        }
        transaction.commit().await?;
        Ok(profile)
    }

    /// Notes whether a candidate looks for work; `false` if there is no such profile.
    ///
    /// # Errors
    /// sqlx's.
    pub async fn set_availability(
        &mut self,
        profile: i64,
        availability: Availability,
    ) -> sqlx::Result<bool> {
        let done = sqlx::query("UPDATE profiles SET availability = ? WHERE id = ?")
            .bind(availability)
            .bind(profile)
            .execute(&mut *self.connection)
            .await?;
        Ok(done.rows_affected() == 1)
    }

    /// The candidates of this availability, by name.
    ///
    /// # Errors
    /// sqlx's.
    pub async fn list(&mut self, availability: Availability) -> sqlx::Result<Vec<Candidate>> {
        let profiles: Vec<Profile> = sqlx::query_as(
            "SELECT profiles.* FROM profiles JOIN users ON users.id = user_id WHERE availability = ? ORDER BY name, profiles.id",
        )
        .bind(availability)
        .fetch_all(&mut *self.connection)
        .await?;
        let mut candidates = Vec::with_capacity(profiles.len());
        for profile in profiles {
            candidates.push(self.candidate(profile).await?);
        }
        Ok(candidates)
    }

    async fn candidate(&mut self, profile: Profile) -> sqlx::Result<Candidate> {
        let user = sqlx::query_as("SELECT * FROM users WHERE id = ?")
            .bind(profile.user_id)
            .fetch_one(&mut *self.connection)
            .await?;
        let skills = sqlx::query_scalar(
            "SELECT name FROM skills JOIN profile_skills ON skill_id = skills.id WHERE profile_id = ? ORDER BY name",
        )
        .bind(profile.record.id)
        .fetch_all(&mut *self.connection)
        .await?;
        Ok(Candidate {
            user,
            profile,
            skills,
        })
    }
}
