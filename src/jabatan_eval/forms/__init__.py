"""Files for people who do not write Python: the workbook to fill in, and the calculator page.

Both are generated from a catalogue and give what the library gives. `template_workbook` needs
the extra `excel`; `calculator_page` needs nothing.

Examples:
    >>> calculator_page()[:15]
    '<!DOCTYPE html>'
"""

from jabatan_eval.forms.template import template_workbook
from jabatan_eval.forms.web import calculator_page
from jabatan_eval.tables.saving import write_whole

__all__ = ["calculator_page", "template_workbook", "write_whole"]
