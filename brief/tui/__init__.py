"""The workbench in the terminal; the only user of Textual.

Chinese input methods send what they compose in one piece. With the Kitty protocol's reports, which
Textual switches on by itself, long pieces arrive as garbage, so they are switched off before
anything of Textual is loaded (it reads the variable once, and only the value 1 counts).
"""

import os

os.environ["TEXTUAL_DISABLE_KITTY_KEY"] = "1"
