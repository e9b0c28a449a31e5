-- Makes "what is new since this mark" complete. Kinto stamps a record when it is written, not when its transaction
-- ends: of two writers at once, the later stamp may be seen first, and a reader would never come back for the other.
-- So writers of one collection wait for each other, and a stamp that a client sends counts for nothing.
-- PostgreSQL fires triggers in the order of their names: this one has to come before Kinto's own, which gives the stamp.
CREATE OR REPLACE FUNCTION aaa_news_in_commit_order() RETURNS trigger AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended(NEW.parent_id || '|' || NEW.resource_name, 0));
  IF NEW.resource_name = 'record' THEN
    NEW.last_modified := NULL;
  END IF;
  RETURN NEW;
END; $$ LANGUAGE plpgsql;

DROP TRIGGER IF EXISTS aaa_news_in_commit_order ON objects;
CREATE TRIGGER aaa_news_in_commit_order BEFORE INSERT OR UPDATE ON objects
  FOR EACH ROW EXECUTE PROCEDURE aaa_news_in_commit_order();
