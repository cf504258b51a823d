-- A log as version 1 of the tables wrote it. Never edited: it stands for the files that people have.
PRAGMA application_id = 1650683745;
PRAGMA user_version = 1;
BEGIN TRANSACTION;
CREATE TABLE routine_text (digest TEXT PRIMARY KEY, text TEXT NOT NULL) WITHOUT ROWID;
INSERT INTO "routine_text" VALUES('06ec70907ebcc45d5d835ba8c19302d252fa3aaac9ae2f70968b4f4a7c4977f2','backcoach: 1
');
CREATE TABLE session (
            id INTEGER PRIMARY KEY,
            uid TEXT NOT NULL UNIQUE,      -- the same in a rescue file
            started_at TEXT NOT NULL,      -- UTC, ISO 8601 with milliseconds, so that texts sort like times
            utc_offset INTEGER NOT NULL,   -- of the local time then, in minutes
            local_date TEXT NOT NULL,
            ended_at TEXT,
            routine TEXT NOT NULL,
            title TEXT NOT NULL,
            language TEXT NOT NULL,
            digest TEXT NOT NULL REFERENCES routine_text,
            level TEXT,
            minutes INTEGER,               -- the time box
            outcome TEXT NOT NULL,         -- running, completed, quit, interrupted
            pid INTEGER NOT NULL,
            process TEXT,                  -- when that process began
            planned_ms INTEGER NOT NULL,
            active_ms INTEGER NOT NULL,
            paused_ms INTEGER NOT NULL,
            run_ms INTEGER NOT NULL,       -- of the planned time
            steps_planned INTEGER NOT NULL,
            steps_finished INTEGER NOT NULL,
            steps_skipped INTEGER NOT NULL,
            at_step INTEGER NOT NULL       -- where it can be taken up again
        );
INSERT INTO "session" VALUES(1,'0123456789abcdef','2026-11-21T23:30:00.000+00:00',60,'2026-11-22','2026-11-21T23:40:00.000+00:00','morning-back','Rücken','en','06ec70907ebcc45d5d835ba8c19302d252fa3aaac9ae2f70968b4f4a7c4977f2',NULL,NULL,'quit',4711,'a boot 815',600000,500000,20000,500000,14,12,1,27);
CREATE TABLE step (
            session INTEGER NOT NULL REFERENCES session ON DELETE CASCADE,
            step INTEGER NOT NULL,
            kind TEXT NOT NULL,
            exercise TEXT,
            name TEXT NOT NULL,
            side TEXT,
            set_number INTEGER NOT NULL,
            round_number INTEGER NOT NULL,
            how TEXT NOT NULL,
            active_ms INTEGER NOT NULL,
            at_ms INTEGER NOT NULL,        -- its end, from the start of the session
            PRIMARY KEY (session, step)
        ) WITHOUT ROWID
        ;
INSERT INTO "step" VALUES(1,0,'work','bridge','Bridge','left',1,1,'finished',1000,1000);
INSERT INTO "step" VALUES(1,1,'work','bridge','Bridge','left',1,1,'skipped',1000,2000);
COMMIT;
