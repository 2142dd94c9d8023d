-- Administrators set a second factor up before anything else where the rules of passwords are those of 等级保护: a session
-- may wait for that, as it does for a code or a new password.

alter table session drop constraint session_stage_check;
alter table session add constraint session_stage_check
  check (stage in ('secondFactor', 'newPassword', 'newSecondFactor', 'full'));
