//! Who sells what to whom.

use chrono::NaiveDateTime;
use model_core::Model;
use rust_decimal::Decimal;

use crate::Track;

/// Who works for the shop.
#[derive(Model)]
#[model(
    table = "Employee",
    rename_all = "PascalCase",
    primary_key(employee_id, name = "PK_Employee")
)]
pub struct Employee {
    pub employee_id: i32,
    #[model(max_length = 20, sql_type(sqlite = "NVARCHAR(20)"))]
    pub last_name: String,
    #[model(max_length = 20, sql_type(sqlite = "NVARCHAR(20)"))]
    pub first_name: String,
    #[model(max_length = 30, sql_type(sqlite = "NVARCHAR(30)"))]
    pub title: Option<String>,
    #[model(
        references(Employee::employee_id),
        index(name = "IFK_EmployeeReportsTo")
    )]
    pub reports_to: Option<i32>,
    pub birth_date: Option<NaiveDateTime>,
    pub hire_date: Option<NaiveDateTime>,
    #[model(max_length = 70, sql_type(sqlite = "NVARCHAR(70)"))]
    pub address: Option<String>,
    #[model(max_length = 40, sql_type(sqlite = "NVARCHAR(40)"))]
    pub city: Option<String>,
    #[model(max_length = 40, sql_type(sqlite = "NVARCHAR(40)"))]
    pub state: Option<String>,
    #[model(max_length = 40, sql_type(sqlite = "NVARCHAR(40)"))]
    pub country: Option<String>,
    #[model(max_length = 10, sql_type(sqlite = "NVARCHAR(10)"))]
    pub postal_code: Option<String>,
    #[model(max_length = 24, sql_type(sqlite = "NVARCHAR(24)"))]
    pub phone: Option<String>,
    #[model(max_length = 24, sql_type(sqlite = "NVARCHAR(24)"))]
    pub fax: Option<String>,
    #[model(max_length = 60, sql_type(sqlite = "NVARCHAR(60)"))]
    pub email: Option<String>,
}

/// Who buys.
#[derive(Model)]
#[model(
    table = "Customer",
    rename_all = "PascalCase",
    primary_key(customer_id, name = "PK_Customer")
)]
pub struct Customer {
    pub customer_id: i32,
    #[model(max_length = 40, sql_type(sqlite = "NVARCHAR(40)"))]
    pub first_name: String,
    #[model(max_length = 20, sql_type(sqlite = "NVARCHAR(20)"))]
    pub last_name: String,
    #[model(max_length = 80, sql_type(sqlite = "NVARCHAR(80)"))]
    pub company: Option<String>,
    #[model(max_length = 70, sql_type(sqlite = "NVARCHAR(70)"))]
    pub address: Option<String>,
    #[model(max_length = 40, sql_type(sqlite = "NVARCHAR(40)"))]
    pub city: Option<String>,
    #[model(max_length = 40, sql_type(sqlite = "NVARCHAR(40)"))]
    pub state: Option<String>,
    #[model(max_length = 40, sql_type(sqlite = "NVARCHAR(40)"))]
    pub country: Option<String>,
    #[model(max_length = 10, sql_type(sqlite = "NVARCHAR(10)"))]
    pub postal_code: Option<String>,
    #[model(max_length = 24, sql_type(sqlite = "NVARCHAR(24)"))]
    pub phone: Option<String>,
    #[model(max_length = 24, sql_type(sqlite = "NVARCHAR(24)"))]
    pub fax: Option<String>,
    #[model(max_length = 60, sql_type(sqlite = "NVARCHAR(60)"))]
    pub email: String,
    #[model(
        references(Employee::employee_id),
        index(name = "IFK_CustomerSupportRepId")
    )]
    pub support_rep_id: Option<i32>,
}

/// A sale.
#[derive(Model)]
#[model(
    table = "Invoice",
    rename_all = "PascalCase",
    primary_key(invoice_id, name = "PK_Invoice")
)]
pub struct Invoice {
    pub invoice_id: i32,
    #[model(
        references(Customer::customer_id),
        index(name = "IFK_InvoiceCustomerId")
    )]
    pub customer_id: i32,
    pub invoice_date: NaiveDateTime,
    #[model(max_length = 70, sql_type(sqlite = "NVARCHAR(70)"))]
    pub billing_address: Option<String>,
    #[model(max_length = 40, sql_type(sqlite = "NVARCHAR(40)"))]
    pub billing_city: Option<String>,
    #[model(max_length = 40, sql_type(sqlite = "NVARCHAR(40)"))]
    pub billing_state: Option<String>,
    #[model(max_length = 40, sql_type(sqlite = "NVARCHAR(40)"))]
    pub billing_country: Option<String>,
    #[model(max_length = 10, sql_type(sqlite = "NVARCHAR(10)"))]
    pub billing_postal_code: Option<String>,
    #[model(precision = 10, scale = 2)]
    pub total: Decimal,
}

/// A track of a sale.
#[derive(Model)]
#[model(
    table = "InvoiceLine",
    rename_all = "PascalCase",
    primary_key(invoice_line_id, name = "PK_InvoiceLine")
)]
pub struct InvoiceLine {
    pub invoice_line_id: i32,
    #[model(
        references(Invoice::invoice_id),
        index(name = "IFK_InvoiceLineInvoiceId")
    )]
    pub invoice_id: i32,
    #[model(references(Track::track_id), index(name = "IFK_InvoiceLineTrackId"))]
    pub track_id: i32,
    #[model(precision = 10, scale = 2)]
    pub unit_price: Decimal,
    pub quantity: i32,
}
