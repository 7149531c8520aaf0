# EXPECT: 9:10 EH005 undocumented exception: stale noqa for EH004 excuses nothing …
# EXPECT: 11:20 EH005 undocumented exception: stale noqa for EH002, EH004 excuses nothing …
"""What the import covers needs no exception of its own: such a one excuses nothing."""
import numpy as np  # noqa: EH001 -- matplotlib draws ndarrays only
from ember_ml import tensor

own = np.zeros(3)
t = tensor.zeros((3,))
own + 1  # noqa: EH004 -- drawn
t + own  # noqa: EH004 -- drawn
int(own) + len(t)  # noqa: EH002, EH004 -- drawn
own * 2  # noqa
