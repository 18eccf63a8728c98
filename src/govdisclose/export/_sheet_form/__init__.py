"""The office form of a review sheet (审核单版式): rows of labels and words, for the printer of every format.

The form has four columns: label, words, label, words. A cell that spans more is one line of the form.
"""

from govdisclose.export._sheet_form.form import Form, FormCell, FormRow
from govdisclose.export._sheet_form.rows import form_of

__all__ = ["Form", "FormCell", "FormRow", "form_of"]
