# Read by the benches that measure latency. Linux shares the processor among sessions before it does among threads (autogroup), and
# each process of PostgreSQL is a session: now and then one waits for a tenth of a second. Containers are not grouped so, hence
# the grouping is off while a bench runs.
grouping=/proc/sys/kernel/sched_autogroup_enabled
if [ "$(cat $grouping 2>/dev/null)" = 1 ]; then
  if [ -w $grouping ]; then
    trap 'echo 1 >$grouping' EXIT
    echo 0 >$grouping
  else
    echo "sched_autogroup_enabled is 1 and not ours to change: answers will wait longer than in containers" >&2
  fi
fi
