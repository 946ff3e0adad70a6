//! Pagila, a shop that lends films, as models: tables, an enumeration, partitions, sequences and domains. Its functions,
//! triggers and views are `ddl!` items by nature; the test takes their text from the original.

use chrono::{DateTime, NaiveDate, Utc};
use model_core::{ColumnType, EnumType, Model, Sequence, ddl};
use rust_decimal::Decimal;

/// Who may watch.
#[derive(EnumType)]
#[model(name = "mpaa_rating")]
pub enum Rating {
    G,
    #[model(rename = "PG")]
    Pg,
    #[model(rename = "PG-13")]
    Pg13,
    R,
    #[model(rename = "NC-17")]
    Nc17,
}

/// Numbers.
#[derive(Sequence)]
pub struct CustomerCustomerIdSeq;

/// Numbers.
#[derive(Sequence)]
pub struct ActorActorIdSeq;

/// Numbers.
#[derive(Sequence)]
pub struct CategoryCategoryIdSeq;

/// Numbers.
#[derive(Sequence)]
pub struct FilmFilmIdSeq;

/// Numbers.
#[derive(Sequence)]
pub struct AddressAddressIdSeq;

/// Numbers.
#[derive(Sequence)]
pub struct CityCityIdSeq;

/// Numbers.
#[derive(Sequence)]
pub struct CountryCountryIdSeq;

/// Numbers.
#[derive(Sequence)]
pub struct InventoryInventoryIdSeq;

/// Numbers.
#[derive(Sequence)]
pub struct LanguageLanguageIdSeq;

/// Numbers.
#[derive(Sequence)]
pub struct PaymentPaymentIdSeq;

/// Numbers.
#[derive(Sequence)]
pub struct RentalRentalIdSeq;

/// Numbers.
#[derive(Sequence)]
pub struct StaffStaffIdSeq;

/// Numbers.
#[derive(Sequence)]
pub struct StoreStoreIdSeq;

/// A year of films.
#[derive(ColumnType)]
#[model(
    domain = "year",
    check("VALUE >= 1901 AND VALUE <= 2155", name = "year_check")
)]
pub struct Year(pub i32);

// No column is of it, so no model brings it along.
ddl! {
    pub another_bigint,
    create(postgres = "CREATE DOMAIN \"bıgınt\" AS bigint"),
    drop(postgres = "DROP DOMAIN IF EXISTS \"bıgınt\""),
}

model_core::metadata! {
    /// The tables, sequences and domains.
    pub PAGILA: Customer, Actor, Category, Film, FilmActor, FilmCategory, Address, City, Country, Inventory, Language, Payment, PaymentP202201, PaymentP202202, PaymentP202203, PaymentP202204, PaymentP202205, PaymentP202206, PaymentP202207, Rental, Staff, Store, CustomerCustomerIdSeq, ActorActorIdSeq, CategoryCategoryIdSeq, FilmFilmIdSeq, AddressAddressIdSeq, CityCityIdSeq, CountryCountryIdSeq, InventoryInventoryIdSeq, LanguageLanguageIdSeq, PaymentPaymentIdSeq, RentalRentalIdSeq, StaffStaffIdSeq, StoreStoreIdSeq, another_bigint
}

/// The public schema's `customer`.
#[derive(Model)]
#[model(
    detached,
    table = "customer",
    primary_key(customer_id),
    index(columns(address_id), name = "idx_fk_address_id"),
    index(columns(store_id), name = "idx_fk_store_id"),
    index(columns(last_name), name = "idx_last_name")
)]
pub struct Customer {
    #[model(default_sequence = CustomerCustomerIdSeq)]
    pub customer_id: i32,
    #[model(references(Store::store_id), on_delete = restrict, on_update = cascade)]
    pub store_id: i32,
    pub first_name: String,
    pub last_name: String,
    pub email: Option<String>,
    #[model(references(Address::address_id), on_delete = restrict, on_update = cascade)]
    pub address_id: i32,
    #[model(default = true)]
    pub activebool: bool,
    #[model(default_sql = "CURRENT_DATE")]
    pub create_date: NaiveDate,
    #[model(default_sql = "now()")]
    pub last_update: Option<DateTime<Utc>>,
    pub active: Option<i32>,
}

/// The public schema's `actor`.
#[derive(Model)]
#[model(
    detached,
    table = "actor",
    primary_key(actor_id),
    index(columns(last_name), name = "idx_actor_last_name")
)]
pub struct Actor {
    #[model(default_sequence = ActorActorIdSeq)]
    pub actor_id: i32,
    pub first_name: String,
    pub last_name: String,
    #[model(default_sql = "now()")]
    pub last_update: DateTime<Utc>,
}

/// The public schema's `category`.
#[derive(Model)]
#[model(detached, table = "category", primary_key(category_id))]
pub struct Category {
    #[model(default_sequence = CategoryCategoryIdSeq)]
    pub category_id: i32,
    pub name: String,
    #[model(default_sql = "now()")]
    pub last_update: DateTime<Utc>,
}

/// The public schema's `film`.
#[derive(Model)]
#[model(
    detached,
    table = "film",
    primary_key(film_id),
    index(columns(fulltext), using = "gist", name = "film_fulltext_idx"),
    index(columns(language_id), name = "idx_fk_language_id"),
    index(columns(original_language_id), name = "idx_fk_original_language_id"),
    index(columns(title), name = "idx_title")
)]
pub struct Film {
    #[model(default_sequence = FilmFilmIdSeq)]
    pub film_id: i32,
    pub title: String,
    pub description: Option<String>,
    pub release_year: Option<Year>,
    #[model(references(Language::language_id), on_delete = restrict, on_update = cascade)]
    pub language_id: i32,
    #[model(references(Language::language_id), on_delete = restrict, on_update = cascade)]
    pub original_language_id: Option<i32>,
    #[model(default = 3)]
    pub rental_duration: i16,
    #[model(precision = 4, scale = 2, default = 4.99)]
    pub rental_rate: Decimal,
    pub length: Option<i16>,
    #[model(precision = 5, scale = 2, default = 19.99)]
    pub replacement_cost: Decimal,
    #[model(default = Rating::G)]
    pub rating: Option<Rating>,
    #[model(default_sql = "now()")]
    pub last_update: DateTime<Utc>,
    pub special_features: Option<Vec<String>>,
    #[model(sql_type(postgres = "tsvector"))]
    pub fulltext: String,
}

/// The public schema's `film_actor`.
#[derive(Model)]
#[model(
    detached,
    table = "film_actor",
    primary_key(actor_id, film_id),
    index(columns(film_id), name = "idx_fk_film_id")
)]
pub struct FilmActor {
    #[model(references(Actor::actor_id), on_delete = restrict, on_update = cascade)]
    pub actor_id: i32,
    #[model(references(Film::film_id), on_delete = restrict, on_update = cascade)]
    pub film_id: i32,
    #[model(default_sql = "now()")]
    pub last_update: DateTime<Utc>,
}

/// The public schema's `film_category`.
#[derive(Model)]
#[model(detached, table = "film_category", primary_key(film_id, category_id))]
pub struct FilmCategory {
    #[model(references(Film::film_id), on_delete = restrict, on_update = cascade)]
    pub film_id: i32,
    #[model(references(Category::category_id), on_delete = restrict, on_update = cascade)]
    pub category_id: i32,
    #[model(default_sql = "now()")]
    pub last_update: DateTime<Utc>,
}

/// The public schema's `address`.
#[derive(Model)]
#[model(
    detached,
    table = "address",
    primary_key(address_id),
    index(columns(city_id), name = "idx_fk_city_id")
)]
pub struct Address {
    #[model(default_sequence = AddressAddressIdSeq)]
    pub address_id: i32,
    pub address: String,
    pub address2: Option<String>,
    pub district: String,
    #[model(references(City::city_id), on_delete = restrict, on_update = cascade)]
    pub city_id: i32,
    pub postal_code: Option<String>,
    pub phone: String,
    #[model(default_sql = "now()")]
    pub last_update: DateTime<Utc>,
}

/// The public schema's `city`.
#[derive(Model)]
#[model(
    detached,
    table = "city",
    primary_key(city_id),
    index(columns(country_id), name = "idx_fk_country_id")
)]
pub struct City {
    #[model(default_sequence = CityCityIdSeq)]
    pub city_id: i32,
    pub city: String,
    #[model(references(Country::country_id), on_delete = restrict, on_update = cascade)]
    pub country_id: i32,
    #[model(default_sql = "now()")]
    pub last_update: DateTime<Utc>,
}

/// The public schema's `country`.
#[derive(Model)]
#[model(detached, table = "country", primary_key(country_id))]
pub struct Country {
    #[model(default_sequence = CountryCountryIdSeq)]
    pub country_id: i32,
    pub country: String,
    #[model(default_sql = "now()")]
    pub last_update: DateTime<Utc>,
}

/// The public schema's `inventory`.
#[derive(Model)]
#[model(
    detached,
    table = "inventory",
    primary_key(inventory_id),
    index(columns(store_id, film_id), name = "idx_store_id_film_id")
)]
pub struct Inventory {
    #[model(default_sequence = InventoryInventoryIdSeq)]
    pub inventory_id: i32,
    #[model(references(Film::film_id), on_delete = restrict, on_update = cascade)]
    pub film_id: i32,
    #[model(references(Store::store_id), on_delete = restrict, on_update = cascade)]
    pub store_id: i32,
    #[model(default_sql = "now()")]
    pub last_update: DateTime<Utc>,
}

/// The public schema's `language`.
#[derive(Model)]
#[model(detached, table = "language", primary_key(language_id))]
pub struct Language {
    #[model(default_sequence = LanguageLanguageIdSeq)]
    pub language_id: i32,
    #[model(sql_type(postgres = "character(20)"))]
    pub name: String,
    #[model(default_sql = "now()")]
    pub last_update: DateTime<Utc>,
}

/// The public schema's `payment`.
#[derive(Model)]
#[model(
    detached,
    table = "payment",
    primary_key(payment_date, payment_id),
    partition_by(range(payment_date))
)]
pub struct Payment {
    #[model(default_sequence = PaymentPaymentIdSeq)]
    pub payment_id: i32,
    pub customer_id: i32,
    pub staff_id: i32,
    pub rental_id: i32,
    #[model(precision = 5, scale = 2)]
    pub amount: Decimal,
    pub payment_date: DateTime<Utc>,
}

/// A month of payments.
#[derive(Model)]
#[model(
    detached,
    table = "payment_p2022_01",
    partition_of(Payment, from("2022-01-01 00:00:00+00"), to("2022-02-01 00:00:00+00")),
    index("customer_id", name = "idx_fk_payment_p2022_01_customer_id"),
    index("staff_id", name = "idx_fk_payment_p2022_01_staff_id"),
    index("customer_id", name = "payment_p2022_01_customer_id_idx"),
    foreign_key(
        "customer_id",
        references(Customer::customer_id),
        name = "payment_p2022_01_customer_id_fkey"
    ),
    foreign_key(
        "rental_id",
        references(Rental::rental_id),
        name = "payment_p2022_01_rental_id_fkey"
    ),
    foreign_key(
        "staff_id",
        references(Staff::staff_id),
        name = "payment_p2022_01_staff_id_fkey"
    )
)]
pub struct PaymentP202201;

/// A month of payments.
#[derive(Model)]
#[model(
    detached,
    table = "payment_p2022_02",
    partition_of(Payment, from("2022-02-01 00:00:00+00"), to("2022-03-01 00:00:00+00")),
    index("customer_id", name = "idx_fk_payment_p2022_02_customer_id"),
    index("staff_id", name = "idx_fk_payment_p2022_02_staff_id"),
    index("customer_id", name = "payment_p2022_02_customer_id_idx"),
    foreign_key(
        "customer_id",
        references(Customer::customer_id),
        name = "payment_p2022_02_customer_id_fkey"
    ),
    foreign_key(
        "rental_id",
        references(Rental::rental_id),
        name = "payment_p2022_02_rental_id_fkey"
    ),
    foreign_key(
        "staff_id",
        references(Staff::staff_id),
        name = "payment_p2022_02_staff_id_fkey"
    )
)]
pub struct PaymentP202202;

/// A month of payments.
#[derive(Model)]
#[model(
    detached,
    table = "payment_p2022_03",
    partition_of(Payment, from("2022-03-01 00:00:00+00"), to("2022-04-01 00:00:00+00")),
    index("customer_id", name = "idx_fk_payment_p2022_03_customer_id"),
    index("staff_id", name = "idx_fk_payment_p2022_03_staff_id"),
    index("customer_id", name = "payment_p2022_03_customer_id_idx"),
    foreign_key(
        "customer_id",
        references(Customer::customer_id),
        name = "payment_p2022_03_customer_id_fkey"
    ),
    foreign_key(
        "rental_id",
        references(Rental::rental_id),
        name = "payment_p2022_03_rental_id_fkey"
    ),
    foreign_key(
        "staff_id",
        references(Staff::staff_id),
        name = "payment_p2022_03_staff_id_fkey"
    )
)]
pub struct PaymentP202203;

/// A month of payments.
#[derive(Model)]
#[model(
    detached,
    table = "payment_p2022_04",
    partition_of(Payment, from("2022-04-01 00:00:00+00"), to("2022-05-01 00:00:00+00")),
    index("customer_id", name = "idx_fk_payment_p2022_04_customer_id"),
    index("staff_id", name = "idx_fk_payment_p2022_04_staff_id"),
    index("customer_id", name = "payment_p2022_04_customer_id_idx"),
    foreign_key(
        "customer_id",
        references(Customer::customer_id),
        name = "payment_p2022_04_customer_id_fkey"
    ),
    foreign_key(
        "rental_id",
        references(Rental::rental_id),
        name = "payment_p2022_04_rental_id_fkey"
    ),
    foreign_key(
        "staff_id",
        references(Staff::staff_id),
        name = "payment_p2022_04_staff_id_fkey"
    )
)]
pub struct PaymentP202204;

/// A month of payments.
#[derive(Model)]
#[model(
    detached,
    table = "payment_p2022_05",
    partition_of(Payment, from("2022-05-01 00:00:00+00"), to("2022-06-01 00:00:00+00")),
    index("customer_id", name = "idx_fk_payment_p2022_05_customer_id"),
    index("staff_id", name = "idx_fk_payment_p2022_05_staff_id"),
    index("customer_id", name = "payment_p2022_05_customer_id_idx"),
    foreign_key(
        "customer_id",
        references(Customer::customer_id),
        name = "payment_p2022_05_customer_id_fkey"
    ),
    foreign_key(
        "rental_id",
        references(Rental::rental_id),
        name = "payment_p2022_05_rental_id_fkey"
    ),
    foreign_key(
        "staff_id",
        references(Staff::staff_id),
        name = "payment_p2022_05_staff_id_fkey"
    )
)]
pub struct PaymentP202205;

/// A month of payments.
#[derive(Model)]
#[model(
    detached,
    table = "payment_p2022_06",
    partition_of(Payment, from("2022-06-01 00:00:00+00"), to("2022-07-01 00:00:00+00")),
    index("customer_id", name = "idx_fk_payment_p2022_06_customer_id"),
    index("staff_id", name = "idx_fk_payment_p2022_06_staff_id"),
    index("customer_id", name = "payment_p2022_06_customer_id_idx"),
    foreign_key(
        "customer_id",
        references(Customer::customer_id),
        name = "payment_p2022_06_customer_id_fkey"
    ),
    foreign_key(
        "rental_id",
        references(Rental::rental_id),
        name = "payment_p2022_06_rental_id_fkey"
    ),
    foreign_key(
        "staff_id",
        references(Staff::staff_id),
        name = "payment_p2022_06_staff_id_fkey"
    )
)]
pub struct PaymentP202206;

/// A month of payments.
#[derive(Model)]
#[model(
    detached,
    table = "payment_p2022_07",
    partition_of(Payment, from("2022-07-01 00:00:00+00"), to("2022-08-01 00:00:00+00")),
    index("customer_id", name = "idx_fk_payment_p2022_07_customer_id"),
    index("staff_id", name = "idx_fk_payment_p2022_07_staff_id"),
    index("customer_id", name = "payment_p2022_07_customer_id_idx"),
    foreign_key(
        "customer_id",
        references(Customer::customer_id),
        name = "payment_p2022_07_customer_id_fkey"
    ),
    foreign_key(
        "rental_id",
        references(Rental::rental_id),
        name = "payment_p2022_07_rental_id_fkey"
    ),
    foreign_key(
        "staff_id",
        references(Staff::staff_id),
        name = "payment_p2022_07_staff_id_fkey"
    )
)]
pub struct PaymentP202207;

/// The public schema's `rental`.
#[derive(Model)]
#[model(
    detached,
    table = "rental",
    primary_key(rental_id),
    index(columns(inventory_id), name = "idx_fk_inventory_id"),
    index(
        columns("rental_date", "inventory_id", "customer_id"),
        unique,
        name = "idx_unq_rental_rental_date_inventory_id_customer_id"
    )
)]
pub struct Rental {
    #[model(default_sequence = RentalRentalIdSeq)]
    pub rental_id: i32,
    pub rental_date: DateTime<Utc>,
    #[model(references(Inventory::inventory_id), on_delete = restrict, on_update = cascade)]
    pub inventory_id: i32,
    #[model(references(Customer::customer_id), on_delete = restrict, on_update = cascade)]
    pub customer_id: i32,
    pub return_date: Option<DateTime<Utc>>,
    #[model(references(Staff::staff_id), on_delete = restrict, on_update = cascade)]
    pub staff_id: i32,
    #[model(default_sql = "now()")]
    pub last_update: DateTime<Utc>,
}

/// The public schema's `staff`.
#[derive(Model)]
#[model(detached, table = "staff", primary_key(staff_id))]
pub struct Staff {
    #[model(default_sequence = StaffStaffIdSeq)]
    pub staff_id: i32,
    pub first_name: String,
    pub last_name: String,
    #[model(references(Address::address_id), on_delete = restrict, on_update = cascade)]
    pub address_id: i32,
    pub email: Option<String>,
    #[model(references(Store::store_id))]
    pub store_id: i32,
    #[model(default = true)]
    pub active: bool,
    pub username: String,
    pub password: Option<String>,
    #[model(default_sql = "now()")]
    pub last_update: DateTime<Utc>,
    pub picture: Option<Vec<u8>>,
}

/// The public schema's `store`.
#[derive(Model)]
#[model(
    detached,
    table = "store",
    primary_key(store_id),
    index(columns(manager_staff_id), unique, name = "idx_unq_manager_staff_id")
)]
pub struct Store {
    #[model(default_sequence = StoreStoreIdSeq)]
    pub store_id: i32,
    pub manager_staff_id: i32,
    #[model(references(Address::address_id), on_delete = restrict, on_update = cascade)]
    pub address_id: i32,
    #[model(default_sql = "now()")]
    pub last_update: DateTime<Utc>,
}
