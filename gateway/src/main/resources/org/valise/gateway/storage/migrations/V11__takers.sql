-- Which agency has taken a message over: whoever asks again is told, so that no two of them believe that it is theirs. Not known of
-- those that were taken over before.
ALTER TABLE inbox ADD taker text;
