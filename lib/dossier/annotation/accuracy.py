"""How often the reading of sanction claims was right where it was measured.

The articles were set aside: nobody who wrote a rule read them. Labels by two readers, apart from each other.
"""

from __future__ import annotations

from dossier.annotation.evaluation import Agreement

ARTICLES = 7
CLAIMS = Agreement("claim", shared=61, found=66, labelled=83)
"""Sender, target, measure and status all right, 'announced' and 'imposed' counting as one."""
OTHER_ARTICLES = 23
OTHER_CLAIMS = Agreement("claim", shared=101, found=137, labelled=159)
"""The same on reports of other affairs, from many publishers and years, labelled by one reader; no rule was made on them."""
