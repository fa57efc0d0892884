"""What processes cost, measured in rounds that take turns."""
import os
import statistics
import subprocess
import sys
import time


class Cost:
    """What one process took: seconds by the clock and of processors, megabytes at most."""

    def __init__(self, command, accepted=(0, 1), environment=None):
        start = time.monotonic()
        process = subprocess.Popen(
            command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env={**os.environ, **(environment or {})})
        _, status, usage = os.wait4(process.pid, 0)
        self.wall = time.monotonic() - start
        self.cpu = usage.ru_utime + usage.ru_stime
        self.megabytes = usage.ru_maxrss / 1024
        if os.waitstatus_to_exitcode(status) not in accepted:
            sys.exit(f"{' '.join(map(str, command))} ended with {os.waitstatus_to_exitcode(status)}")


class Costs:
    """The costs of some commands by name: a busy machine is as busy for one as for the others."""

    def __init__(self, rounds, commands, environment=None):
        self.of = {name: [] for name in commands}
        for _ in range(rounds):
            for name, command in commands.items():
                self.of[name].append(Cost(command, environment=environment))

    def median(self, name, measure):
        return statistics.median(getattr(cost, measure) for cost in self.of[name])

    def ratio(self, name, other, measure):
        """The median of the ratios of each round."""
        pairs = zip(self.of[name], self.of[other])
        return statistics.median(getattr(one, measure) / getattr(two, measure) for one, two in pairs)
