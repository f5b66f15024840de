-- The gazetteer. Whole numbers stand for kinds, countries, divisions and ten-thousandths of a degree,
-- which takes a third less room; the view `places` shows them as words and degrees.
CREATE TABLE place (
  id INTEGER PRIMARY KEY, name TEXT NOT NULL, kind INTEGER NOT NULL, country INTEGER NOT NULL,
  admin1 INTEGER, admin2 INTEGER, lat INTEGER NOT NULL, lon INTEGER NOT NULL,
  population INTEGER NOT NULL, capital INTEGER NOT NULL, approximate INTEGER NOT NULL
);
CREATE TABLE country (id INTEGER PRIMARY KEY, iso3 TEXT NOT NULL);
CREATE TABLE kind (id INTEGER PRIMARY KEY, name TEXT NOT NULL);
CREATE TABLE names (key TEXT, place INTEGER, PRIMARY KEY (key, place)) WITHOUT ROWID;
CREATE VIEW places AS
  SELECT p.id, p.name, k.name AS kind, c.iso3, one.name AS admin1, two.name AS admin2,
         p.lat / 10000.0 AS lat, p.lon / 10000.0 AS lon, p.population, p.capital, p.approximate
  FROM place p JOIN kind k ON k.id = p.kind JOIN country c ON c.id = p.country
  LEFT JOIN place one ON one.id = p.admin1 LEFT JOIN place two ON two.id = p.admin2;
