"""Addresses."""

from django.urls import path

from disclosure import views

urlpatterns = [
    path("", views.index),
    path("catalog.json", views.catalog_json),
    path("upload", views.upload),
    path("requests/deadline", views.reply_deadline),
]
