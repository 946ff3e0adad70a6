CREATE TABLE `Artist` (
    `ArtistId` INTEGER NOT NULL,
    `Name` VARCHAR(120),
    PRIMARY KEY (`ArtistId`)
) DEFAULT CHARACTER SET utf8mb4;

CREATE TABLE `Album` (
    `AlbumId` INTEGER NOT NULL,
    `Title` VARCHAR(160) NOT NULL,
    `ArtistId` INTEGER NOT NULL,
    PRIMARY KEY (`AlbumId`),
    CONSTRAINT `fk_Album_ArtistId` FOREIGN KEY (`ArtistId`) REFERENCES `Artist` (`ArtistId`),
    INDEX `IFK_AlbumArtistId` (`ArtistId`)
) DEFAULT CHARACTER SET utf8mb4;

CREATE TABLE `Employee` (
    `EmployeeId` INTEGER NOT NULL,
    `LastName` VARCHAR(20) NOT NULL,
    `FirstName` VARCHAR(20) NOT NULL,
    `Title` VARCHAR(30),
    `ReportsTo` INTEGER,
    `BirthDate` DATETIME(6),
    `HireDate` DATETIME(6),
    `Address` VARCHAR(70),
    `City` VARCHAR(40),
    `State` VARCHAR(40),
    `Country` VARCHAR(40),
    `PostalCode` VARCHAR(10),
    `Phone` VARCHAR(24),
    `Fax` VARCHAR(24),
    `Email` VARCHAR(60),
    PRIMARY KEY (`EmployeeId`),
    CONSTRAINT `fk_Employee_ReportsTo` FOREIGN KEY (`ReportsTo`) REFERENCES `Employee` (`EmployeeId`),
    INDEX `IFK_EmployeeReportsTo` (`ReportsTo`)
) DEFAULT CHARACTER SET utf8mb4;

CREATE TABLE `Customer` (
    `CustomerId` INTEGER NOT NULL,
    `FirstName` VARCHAR(40) NOT NULL,
    `LastName` VARCHAR(20) NOT NULL,
    `Company` VARCHAR(80),
    `Address` VARCHAR(70),
    `City` VARCHAR(40),
    `State` VARCHAR(40),
    `Country` VARCHAR(40),
    `PostalCode` VARCHAR(10),
    `Phone` VARCHAR(24),
    `Fax` VARCHAR(24),
    `Email` VARCHAR(60) NOT NULL,
    `SupportRepId` INTEGER,
    PRIMARY KEY (`CustomerId`),
    CONSTRAINT `fk_Customer_SupportRepId` FOREIGN KEY (`SupportRepId`) REFERENCES `Employee` (`EmployeeId`),
    INDEX `IFK_CustomerSupportRepId` (`SupportRepId`)
) DEFAULT CHARACTER SET utf8mb4;

CREATE TABLE `Genre` (
    `GenreId` INTEGER NOT NULL,
    `Name` VARCHAR(120),
    PRIMARY KEY (`GenreId`)
) DEFAULT CHARACTER SET utf8mb4;

CREATE TABLE `Invoice` (
    `InvoiceId` INTEGER NOT NULL,
    `CustomerId` INTEGER NOT NULL,
    `InvoiceDate` DATETIME(6) NOT NULL,
    `BillingAddress` VARCHAR(70),
    `BillingCity` VARCHAR(40),
    `BillingState` VARCHAR(40),
    `BillingCountry` VARCHAR(40),
    `BillingPostalCode` VARCHAR(10),
    `Total` DECIMAL(10,2) NOT NULL,
    PRIMARY KEY (`InvoiceId`),
    CONSTRAINT `fk_Invoice_CustomerId` FOREIGN KEY (`CustomerId`) REFERENCES `Customer` (`CustomerId`),
    INDEX `IFK_InvoiceCustomerId` (`CustomerId`)
) DEFAULT CHARACTER SET utf8mb4;

CREATE TABLE `MediaType` (
    `MediaTypeId` INTEGER NOT NULL,
    `Name` VARCHAR(120),
    PRIMARY KEY (`MediaTypeId`)
) DEFAULT CHARACTER SET utf8mb4;

CREATE TABLE `Track` (
    `TrackId` INTEGER NOT NULL,
    `Name` VARCHAR(200) NOT NULL,
    `AlbumId` INTEGER,
    `MediaTypeId` INTEGER NOT NULL,
    `GenreId` INTEGER,
    `Composer` VARCHAR(220),
    `Milliseconds` INTEGER NOT NULL,
    `Bytes` INTEGER,
    `UnitPrice` DECIMAL(10,2) NOT NULL,
    PRIMARY KEY (`TrackId`),
    CONSTRAINT `fk_Track_AlbumId` FOREIGN KEY (`AlbumId`) REFERENCES `Album` (`AlbumId`),
    CONSTRAINT `fk_Track_MediaTypeId` FOREIGN KEY (`MediaTypeId`) REFERENCES `MediaType` (`MediaTypeId`),
    CONSTRAINT `fk_Track_GenreId` FOREIGN KEY (`GenreId`) REFERENCES `Genre` (`GenreId`),
    INDEX `IFK_TrackAlbumId` (`AlbumId`),
    INDEX `IFK_TrackMediaTypeId` (`MediaTypeId`),
    INDEX `IFK_TrackGenreId` (`GenreId`)
) DEFAULT CHARACTER SET utf8mb4;

CREATE TABLE `InvoiceLine` (
    `InvoiceLineId` INTEGER NOT NULL,
    `InvoiceId` INTEGER NOT NULL,
    `TrackId` INTEGER NOT NULL,
    `UnitPrice` DECIMAL(10,2) NOT NULL,
    `Quantity` INTEGER NOT NULL,
    PRIMARY KEY (`InvoiceLineId`),
    CONSTRAINT `fk_InvoiceLine_InvoiceId` FOREIGN KEY (`InvoiceId`) REFERENCES `Invoice` (`InvoiceId`),
    CONSTRAINT `fk_InvoiceLine_TrackId` FOREIGN KEY (`TrackId`) REFERENCES `Track` (`TrackId`),
    INDEX `IFK_InvoiceLineInvoiceId` (`InvoiceId`),
    INDEX `IFK_InvoiceLineTrackId` (`TrackId`)
) DEFAULT CHARACTER SET utf8mb4;

CREATE TABLE `Playlist` (
    `PlaylistId` INTEGER NOT NULL,
    `Name` VARCHAR(120),
    PRIMARY KEY (`PlaylistId`)
) DEFAULT CHARACTER SET utf8mb4;

CREATE TABLE `PlaylistTrack` (
    `PlaylistId` INTEGER NOT NULL,
    `TrackId` INTEGER NOT NULL,
    PRIMARY KEY (`PlaylistId`, `TrackId`),
    CONSTRAINT `fk_PlaylistTrack_PlaylistId` FOREIGN KEY (`PlaylistId`) REFERENCES `Playlist` (`PlaylistId`),
    CONSTRAINT `fk_PlaylistTrack_TrackId` FOREIGN KEY (`TrackId`) REFERENCES `Track` (`TrackId`),
    INDEX `IFK_PlaylistTrackPlaylistId` (`PlaylistId`),
    INDEX `IFK_PlaylistTrackTrackId` (`TrackId`)
) DEFAULT CHARACTER SET utf8mb4;
