"""Which release of the locale data writes currencies: another one may write them otherwise."""

import babel

RELEASE = f"babel {babel.__version__}"
"""Changes whenever the name or the sign of a currency may be another one."""
