DROP TABLE IF EXISTS temp."found";
