-- Keys may be longer than an index entry, so what is unique is their digest.
CREATE OR REPLACE FUNCTION digest_of(key text) RETURNS bytea
  LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$ SELECT sha256(convert_to(key, 'UTF8')) $$;

CREATE TABLE IF NOT EXISTS award (
  digest bytea GENERATED ALWAYS AS (digest_of(key)) STORED PRIMARY KEY,
  key text NOT NULL,
  draft text NOT NULL
);

CREATE TABLE IF NOT EXISTS issued_badge (
  digest bytea GENERATED ALWAYS AS (digest_of(key)) STORED PRIMARY KEY,
  key text NOT NULL,
  -- Text, as what was signed is kept letter by letter.
  badge text NOT NULL,
  issued_at timestamptz NOT NULL DEFAULT clock_timestamp()
);

CREATE TABLE IF NOT EXISTS set_aside (
  digest bytea GENERATED ALWAYS AS (digest_of(key)) STORED PRIMARY KEY,
  key text NOT NULL,
  code text NOT NULL,
  path text NOT NULL,
  reason text NOT NULL,
  set_aside_at timestamptz NOT NULL DEFAULT clock_timestamp()
);

CREATE TABLE IF NOT EXISTS status_place (
  digest bytea GENERATED ALWAYS AS (digest_of(key)) STORED PRIMARY KEY,
  key text NOT NULL,
  list integer NOT NULL,
  index integer NOT NULL,
  UNIQUE (list, index)
);

-- How many places of each list are taken: counting them anew for each badge would take longer than signing it.
CREATE TABLE IF NOT EXISTS status_list (
  list integer PRIMARY KEY,
  taken integer NOT NULL
);

CREATE TABLE IF NOT EXISTS status_change (
  list integer NOT NULL,
  index integer NOT NULL,
  position integer NOT NULL,
  action text NOT NULL,
  at text NOT NULL,
  by text,
  reason text,
  PRIMARY KEY (list, index, position),
  FOREIGN KEY (list, index) REFERENCES status_place (list, index)
);

-- Decides claims one by one, and of several callers one after the other, so that no two wait for each other's places.
-- Answers with the place that the key of each claim has by then.
CREATE OR REPLACE FUNCTION claim_places(keys text[], lists integer[], indexes integer[])
  RETURNS TABLE (claim integer, given_list integer, given_index integer) LANGUAGE plpgsql AS $$
DECLARE
  granted integer[] := '{}';
BEGIN
  LOCK TABLE status_list IN EXCLUSIVE MODE;
  FOR number IN 1 .. cardinality(keys) LOOP
    INSERT INTO status_place (key, list, index)
      VALUES (keys[number], lists[number], indexes[number]) ON CONFLICT DO NOTHING;
    IF FOUND THEN
      granted := granted || lists[number];
    END IF;
    RETURN QUERY SELECT number, place.list, place.index FROM status_place AS place
      WHERE place.digest = digest_of(keys[number]);
  END LOOP;
  INSERT INTO status_list AS counted (list, taken)
    SELECT one, count(*) FROM unnest(granted) AS one GROUP BY one
    ON CONFLICT (list) DO UPDATE SET taken = counted.taken + excluded.taken;
END $$;
