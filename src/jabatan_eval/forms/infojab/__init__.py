"""The SIASN workbook INFOJAB: a copy of the agency's own, filled with the facts of a job.

`form` is the workbook's columns as data, `template` what the agency's own file holds, `facts` what
is known of a job, `filling` the way in.
"""

from jabatan_eval.forms.infojab.filling import Terisi, isi_infojab
from jabatan_eval.forms.infojab.form import InfojabForm, infojab_form

__all__ = ["InfojabForm", "Terisi", "infojab_form", "isi_infojab"]
