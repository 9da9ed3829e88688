"""The frame of the window: menus, sidebar, header, what stands above and over the screens."""
