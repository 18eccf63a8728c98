"""Editions of the catalogue, kept in the exchange format."""

from datetime import date
from typing import ClassVar

from django.core.exceptions import ValidationError
from django.db import models

from govdisclose.catalog import Catalog, validate
from govdisclose.export import json
from govdisclose.findings import Report


def is_catalog(text: str) -> None:
    """The validator of the field: the text is a catalogue in the exchange format."""
    try:
        json.loads(text)
    except ValueError as error:
        raise ValidationError(str(error)) from error


class Edition(models.Model):
    """One edition of the catalogue as it was published."""

    published: "models.DateField[date, date]" = models.DateField()
    document: "models.TextField[str, str]" = models.TextField(validators=[is_catalog])

    class Meta:
        """The newest first."""

        ordering: ClassVar[list[str]] = ["-published", "-id"]

    @classmethod
    def of(cls, catalog: Catalog, published: date) -> "Edition":
        """An edition that is not saved yet; a fault of the format would raise ``ValidationError`` here."""
        edition = cls(published=published, document=json.dumps(catalog).decode())
        edition.full_clean()
        return edition

    @property
    def catalog(self) -> Catalog:
        """The catalogue."""
        return json.loads(self.document)

    def check_for(self, at: date) -> Report:
        """What is wrong with the edition by the law of that day."""
        return validate(self.catalog, at=at)
