-- Changes the cells of one record's keys in one step, unless somebody was faster.
-- KEYS: the stamps of the plan, the number of the last record, then the cells
-- ARGV: the record's time and how late it may be (both empty: stamps are left alone),
--       how long cells are kept, 1 if the record gets a number,
--       then for each cell the first eight bytes it had ('' for none) and its new content
-- Answers: {'taken', number}, {'late'}, or {'again'} if a cell is no longer what it was
local time = tonumber(ARGV[1])
if time then
  local newest = tonumber(redis.call('HGET', KEYS[1], 'newest') or '')
  if newest and time < newest - tonumber(ARGV[2]) then
    return {'late'}
  end
end
for i = 3, #KEYS do
  if redis.call('GETRANGE', KEYS[i], 0, 7) ~= ARGV[2 * i - 1] then
    return {'again'}
  end
end
for i = 3, #KEYS do
  redis.call('SET', KEYS[i], ARGV[2 * i], 'PX', ARGV[3])
end
if time then
  local newest = tonumber(redis.call('HGET', KEYS[1], 'newest') or '')
  if not newest or time > newest then
    redis.call('HSET', KEYS[1], 'newest', ARGV[1])
  end
  local oldest = tonumber(redis.call('HGET', KEYS[1], 'oldest') or '')
  if not oldest or time < oldest then
    redis.call('HSET', KEYS[1], 'oldest', ARGV[1])
  end
  redis.call('HINCRBY', KEYS[1], 'records', 1)
end
if ARGV[4] == '1' then
  return {'taken', redis.call('INCR', KEYS[2])}
end
return {'taken', 0}
