"""The form as rows of cells (版式): what every printer of the review sheet draws."""

from attrs import frozen

__all__ = ["Form", "FormCell", "FormRow"]


@frozen
class FormCell:
    """A label and its words; ``signed`` is the line of signature and date at the foot of an opinion."""

    label: str
    text: str = ""
    signed: str = ""


@frozen
class FormRow:
    """One cell over the whole width or two side by side; ``lines`` is the least height in lines."""

    cells: tuple[FormCell, ...]
    lines: int = 1


@frozen
class Form:
    """The whole form: title, line above the table, rows, line below; ``warning`` stands at its head where the record was changed."""

    title: str
    above: str
    rows: tuple[FormRow, ...]
    below: str
    warning: str = ""
